import { ORDER_TYPES, type OrderType } from '@tavola/shared';
import type { QuoteInput } from '@tavola/shared/schemas';
import { type Cart, wireLines } from '../cart/cart.ts';

/** Everything a diner enters at checkout. Kept in the tab until the order is placed. */
export interface CheckoutDraft {
  type: OrderType;
  /** An offered slot's instant, or as soon as possible. */
  at: string;
  /** Share of the subtotal in percent, or an amount in minor units. */
  tip: { percent: number } | { amount: number };
  coupon: string;
  name: string;
  phone: string;
  email: string;
  line1: string;
  line2: string;
  postcode: string;
  city: string;
  instructions: string;
  notes: string;
}

export const ASAP = 'asap';
export const TIP_PERCENTS = [0, 5, 10, 15] as const;

export const emptyDraft = (type: OrderType): CheckoutDraft => ({
  type,
  at: ASAP,
  tip: { percent: 0 },
  coupon: '',
  name: '',
  phone: '',
  email: '',
  line1: '',
  line2: '',
  postcode: '',
  city: '',
  instructions: '',
  notes: '',
});

/** Reads a stored draft over an empty one; what does not fit is left out. */
export function parseDraft(text: string | null, types: readonly OrderType[]): CheckoutDraft {
  const empty = emptyDraft(types[0] ?? 'pickup');
  if (!text) return empty;
  try {
    const stored: unknown = JSON.parse(text);
    if (typeof stored !== 'object' || stored === null) return empty;
    const words = Object.entries(stored).filter(
      ([key, value]) => typeof value === 'string' && typeof Reflect.get(empty, key) === 'string',
    );
    const draft: CheckoutDraft = { ...empty, ...Object.fromEntries(words) };
    const type = ORDER_TYPES.find((known) => known === draft.type && types.includes(known)) ?? empty.type;
    return { ...draft, type, tip: parseTip(Reflect.get(stored, 'tip')) };
  } catch {
    return empty;
  }
}

function parseTip(tip: unknown): CheckoutDraft['tip'] {
  if (typeof tip !== 'object' || tip === null) return { percent: 0 };
  const percent: unknown = Reflect.get(tip, 'percent');
  const amount: unknown = Reflect.get(tip, 'amount');
  if (Number.isInteger(percent)) return { percent: Number(percent) };
  return Number.isInteger(amount) && Number(amount) >= 0 ? { amount: Number(amount) } : { percent: 0 };
}

/** The tip in minor units, from the subtotal the server last gave. */
export const tipAmount = ({ tip }: Pick<CheckoutDraft, 'tip'>, subtotal: number): number =>
  'amount' in tip ? tip.amount : Math.round((subtotal * tip.percent) / 100);

export interface QuoteExtras {
  /** Of the code on a table. */
  tableToken?: string | undefined;
  /** Points to spend, by the right of an earlier order. */
  redeem?: QuoteInput['redeem'];
}

/** What to ask the server: ids and quantities, never a price of ours. An address goes along once it says where. */
export function quoteRequest(
  location: string,
  cart: Cart,
  draft: CheckoutDraft,
  tip: number,
  { tableToken, redeem }: QuoteExtras,
): QuoteInput {
  const address =
    draft.type === 'delivery' && draft.line1.trim() && draft.city.trim()
      ? {
          line1: draft.line1.trim(),
          city: draft.city.trim(),
          ...(draft.line2.trim() ? { line2: draft.line2.trim() } : {}),
          ...(draft.postcode.trim() ? { postcode: draft.postcode.trim() } : {}),
          ...(draft.instructions.trim() ? { instructions: draft.instructions.trim() } : {}),
        }
      : undefined;
  return {
    location,
    type: draft.type,
    at: draft.type === 'dine_in' ? ASAP : draft.at,
    lines: wireLines(cart),
    ...(draft.coupon.trim() ? { coupon: draft.coupon.trim() } : {}),
    ...(tip > 0 ? { tip } : {}),
    ...(redeem ? { redeem } : {}),
    ...(address ? { address } : {}),
    ...(draft.type === 'dine_in' && tableToken ? { tableToken } : {}),
  };
}
