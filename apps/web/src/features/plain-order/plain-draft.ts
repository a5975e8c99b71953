import { ORDER_TYPES } from '@tavola/shared';
import type { QuoteInput } from '@tavola/shared/schemas';
import { z } from 'zod';
import type { PlainCart } from './plain-cart.ts';

/** What was typed at the plain checkout, kept over each round trip so that nobody types it twice. */
export const DRAFT_COOKIE = 'tavola.plain-order';
export const DRAFT_SECONDS = 3_600;

const text = (max: number) => z.string().trim().max(max).catch('');
const draftSchema = z.object({
  type: z.enum(ORDER_TYPES).optional().catch(undefined),
  at: text(40),
  /** Local day whose times are offered. */
  day: text(10),
  name: text(120),
  phone: text(32),
  email: text(254),
  line1: text(160),
  postcode: text(20),
  city: text(80),
  instructions: text(280),
  notes: text(500),
  coupon: text(40),
});
export type PlainDraft = z.infer<typeof draftSchema>;

export const readDraftForm = (fields: FormData): PlainDraft => draftSchema.parse(Object.fromEntries(fields.entries()));

export function readPlainDraft(cookie: string | undefined): PlainDraft {
  const known: unknown = safeJson(cookie);
  return draftSchema.parse(typeof known === 'object' && known !== null ? known : {});
}

function safeJson(cookie: string | undefined): unknown {
  try {
    return JSON.parse(cookie ?? '{}');
  } catch {
    return {};
  }
}

/** What to ask the server for; an address goes along once it says where. */
export function plainQuote(cart: PlainCart, draft: PlainDraft, type: NonNullable<PlainDraft['type']>): QuoteInput {
  const { line1, city, postcode, instructions } = draft;
  return {
    location: cart.location,
    type,
    at: type === 'dine_in' || draft.at === '' ? 'asap' : draft.at,
    lines: cart.lines,
    ...(draft.coupon ? { coupon: draft.coupon } : {}),
    ...(type === 'delivery' && line1 && city
      ? { address: { line1, city, ...(postcode ? { postcode } : {}), ...(instructions ? { instructions } : {}) } }
      : {}),
    ...(type === 'dine_in' && cart.table ? { tableToken: cart.table } : {}),
  };
}

/** What a shown price was asked for; while the form still says the same, that price may be ordered at. */
export const basisOf = (input: QuoteInput): string => JSON.stringify(input);
