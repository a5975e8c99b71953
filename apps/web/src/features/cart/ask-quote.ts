import type { Quote, QuoteInput } from '@tavola/shared/schemas';
import { plainClient } from '@/client/plain-client.ts';

/** Prices a cart on the server. Changes nothing, so it may be asked as often as the cart changes. */
export const askQuote = (input: QuoteInput, signal?: AbortSignal): Promise<Quote> =>
  plainClient().orders.quote.mutate(input, { signal });
