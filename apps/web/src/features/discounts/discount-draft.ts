import { ORDER_TYPES, type OrderType } from '@tavola/shared';
import type { ItemDiscount } from '@tavola/shared/schemas';
import { localOf, PERCENT_DIGITS } from '../coupons/coupon-draft.ts';
import { instantAt } from '../menu-editor/instant-at.ts';
import { parsePrice, priceText } from '../menu-editor/price-text.ts';

/** A discount on dishes as its form holds it: amounts and times are still what was typed. */
export interface DiscountDraft {
  name: string;
  kind: ItemDiscount['kind'];
  /** Percent or an amount of money. */
  value: string;
  itemIds: string[];
  orderTypes: OrderType[];
  startsAt: string;
  endsAt: string;
  /** ISO weekdays as text; none means every day. */
  weekdays: string[];
  startTime: string;
  endTime: string;
  active: boolean;
}

export function discountDraftOf(discount: ItemDiscount | undefined, digits: number, timezone: string): DiscountDraft {
  const kind = discount?.kind ?? 'percent';
  return {
    name: discount?.name ?? '',
    kind,
    value: discount ? priceText(discount.value, kind === 'percent' ? PERCENT_DIGITS : digits) : '10',
    itemIds: discount?.itemIds ?? [],
    orderTypes: discount?.orderTypes ?? [...ORDER_TYPES],
    startsAt: localOf(discount?.startsAt ?? null, timezone),
    endsAt: localOf(discount?.endsAt ?? null, timezone),
    weekdays: (discount?.weekdays ?? []).map(String),
    startTime: discount?.startTime ?? '',
    endTime: discount?.endTime ?? '',
    active: discount?.active ?? true,
  };
}

export type DiscountProblem = 'name' | 'value' | 'itemIds' | 'orderTypes' | 'endsAt' | 'endTime';

const worthOf = ({ kind, value }: DiscountDraft, digits: number): number | undefined =>
  parsePrice(value.replace('%', ''), kind === 'percent' ? PERCENT_DIGITS : digits);

/** What keeps the discount from being saved, by field. */
export function discountProblems(draft: DiscountDraft, digits: number): DiscountProblem[] {
  const value = worthOf(draft, digits) ?? 0;
  const isTooMuch = draft.kind === 'percent' && value > 100 * 10 ** PERCENT_DIGITS;
  return [
    ...(draft.name.trim() === '' ? (['name'] as const) : []),
    ...(value < 1 || isTooMuch ? (['value'] as const) : []),
    ...(draft.itemIds.length === 0 ? (['itemIds'] as const) : []),
    ...(draft.orderTypes.length === 0 ? (['orderTypes'] as const) : []),
    ...(draft.startsAt && draft.endsAt && draft.endsAt <= draft.startsAt ? (['endsAt'] as const) : []),
    ...((draft.startTime === '') !== (draft.endTime === '') ? (['endTime'] as const) : []),
  ];
}

/** The discount as the server takes it; call it only when there are no problems. */
export function discountOf(draft: DiscountDraft, digits: number, timezone: string): Omit<ItemDiscount, 'id'> {
  return {
    name: draft.name.trim(),
    kind: draft.kind,
    value: worthOf(draft, digits) ?? 0,
    itemIds: draft.itemIds,
    orderTypes: draft.orderTypes,
    startsAt: instantAt(draft.startsAt, timezone) ?? null,
    endsAt: instantAt(draft.endsAt, timezone) ?? null,
    weekdays: draft.weekdays.map(Number),
    startTime: draft.startTime || null,
    endTime: draft.endTime || null,
    active: draft.active,
  };
}
