import type { Quote, QuoteInput } from '@tavola/shared/schemas';
import { problemOf } from '@/client/problem.ts';

/** Prices a cart on the server. Changes nothing, so it may be asked as often as the cart changes. */
export async function askQuote(input: QuoteInput, signal?: AbortSignal): Promise<Quote> {
  // Fetched with the first price that is asked for: most readers of the menu never do.
  const { plainClient } = await import('@/client/plain-client.ts');
  return plainClient().orders.quote.mutate(input, { signal });
}

/** What the dishes of a cart cost; while the kitchen is closed, at the first time it opens. */
export async function askSubtotal(input: QuoteInput, signal?: AbortSignal): Promise<Quote> {
  try {
    return await askQuote(input, signal);
  } catch (error) {
    const slots = problemOf(error)?.details?.slots;
    const first: unknown = Array.isArray(slots) ? slots[0] : undefined;
    if (typeof first !== 'object' || first === null || !('at' in first)) throw error;
    return askQuote({ ...input, at: String(first.at) }, signal);
  }
}
