import type { CheckoutDraft } from './checkout-draft.ts';
import type { Spot } from './problem-spot.ts';

export type FieldErrors = Partial<Record<Spot, string>>;

const SHORTEST_PHONE = 5;

/** What must still be filled in before it makes sense to ask the server. */
export function missingFields(draft: CheckoutDraft): Spot[] {
  const missing: Spot[] = [];
  if (!draft.name.trim()) missing.push('name');
  if (draft.phone.trim().length < SHORTEST_PHONE) missing.push('phone');
  if (draft.email.trim() && !/^\S+@\S+\.\S+$/.test(draft.email.trim())) missing.push('email');
  if (draft.type === 'delivery' && !(draft.line1.trim() && draft.city.trim() && draft.postcode.trim()))
    missing.push('address');
  return missing;
}
