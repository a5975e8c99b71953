import type { OrderType } from '@tavola/shared';
import type { StaffPlaceInput } from '@tavola/shared/schemas';
import { type NewLine, wireLine } from './new-line.ts';

/** What staff has written down of an order so far. */
export interface PhoneDraft {
  name: string;
  phone: string;
  type: OrderType;
  /** Empty for none. */
  tableId: string;
  line1: string;
  postcode: string;
  city: string;
  /** `asap`, an instant, or empty while none of a later day's times is chosen. */
  at: string;
  notes: string;
  lines: NewLine[];
}

export const emptyPhoneDraft = (type: OrderType): PhoneDraft => ({
  name: '',
  phone: '',
  type,
  tableId: '',
  line1: '',
  postcode: '',
  city: '',
  at: 'asap',
  notes: '',
  lines: [],
});

/** Whether it is for a time that is not known yet. */
export const isTimeless = ({ type, at }: Pick<PhoneDraft, 'type' | 'at'>): boolean => type !== 'dine_in' && at === '';

/** What the price depends on, as the server takes it; nothing while no dish is on it, or no time. */
export function phoneCart(location: string, draft: PhoneDraft) {
  const lines = draft.lines.filter(({ quantity }) => quantity > 0).map(wireLine);
  if (lines.length === 0 || isTimeless(draft)) return undefined;
  const [line1, city, postcode] = [draft.line1.trim(), draft.city.trim(), draft.postcode.trim()];
  return {
    location,
    type: draft.type,
    at: draft.type === 'dine_in' ? 'asap' : draft.at,
    lines,
    ...(draft.type === 'delivery' && line1 && city
      ? { address: { line1, city, ...(postcode ? { postcode } : {}) } }
      : {}),
  };
}

/** The whole order; a table makes it a walk-in, everything else came by phone. */
export function phoneInput(location: string, draft: PhoneDraft): StaffPlaceInput | undefined {
  const cart = phoneCart(location, draft);
  if (!cart) return undefined;
  const phone = draft.phone.trim();
  return {
    ...cart,
    contact: { name: draft.name.trim(), ...(phone ? { phone } : {}) },
    channel: draft.type === 'dine_in' ? 'walk_in' : 'phone',
    payment: { method: draft.type === 'delivery' ? 'on_delivery' : 'counter' },
    ...(draft.type === 'dine_in' && draft.tableId ? { tableId: draft.tableId } : {}),
    ...(draft.notes.trim() ? { notes: draft.notes.trim() } : {}),
  };
}
