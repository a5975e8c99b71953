import { ORDER_TYPES, type OrderType } from '@tavola/shared';
import type { Coupon } from '@tavola/shared/schemas';
import { instantAt } from '../menu-editor/instant-at.ts';
import { parsePrice, priceText } from '../menu-editor/price-text.ts';

/** A coupon as its form holds it: amounts and times are still what was typed. */
export interface CouponDraft {
  code: string;
  kind: Coupon['kind'];
  /** Percent or an amount of money. */
  value: string;
  cap: string;
  minimum: string;
  limitTotal: string;
  limitPerCustomer: string;
  startsAt: string;
  endsAt: string;
  orderTypes: OrderType[];
  autoApply: boolean;
  active: boolean;
}

/** Percentages are kept in hundredths. */
export const PERCENT_DIGITS = 2;

/** The wall clock of the restaurant as `<input type="datetime-local">` wants it. */
export function localOf(instant: string | null, timezone: string): string {
  if (instant === null) return '';
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((entry) => entry.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

export function couponDraftOf(coupon: Coupon | undefined, digits: number, timezone: string): CouponDraft {
  const amount = (value: number | null) => (value === null ? '' : priceText(value, digits));
  const kind = coupon?.kind ?? 'percent';
  return {
    code: coupon?.code ?? '',
    kind,
    value: coupon ? (kind === 'percent' ? String(coupon.value / 10 ** PERCENT_DIGITS) : amount(coupon.value)) : '10',
    cap: amount(coupon?.cap ?? null),
    minimum: amount(coupon?.minimum || null),
    limitTotal: String(coupon?.limitTotal ?? ''),
    limitPerCustomer: String(coupon?.limitPerCustomer ?? ''),
    startsAt: localOf(coupon?.startsAt ?? null, timezone),
    endsAt: localOf(coupon?.endsAt ?? null, timezone),
    orderTypes: coupon?.orderTypes ?? [...ORDER_TYPES],
    autoApply: coupon?.autoApply ?? false,
    active: coupon?.active ?? true,
  };
}

export type CouponProblem =
  | 'code'
  | 'value'
  | 'cap'
  | 'minimum'
  | 'limitTotal'
  | 'limitPerCustomer'
  | 'orderTypes'
  | 'endsAt';

const isCount = (text: string) => text.trim() === '' || /^[1-9]\d{0,5}$/.test(text.trim());

/** What keeps the coupon from being saved, by field. */
export function couponProblems(draft: CouponDraft, digits: number): CouponProblem[] {
  const isAmount = (text: string) => text.trim() === '' || parsePrice(text, digits) !== undefined;
  const value = worthOf(draft, digits);
  const isPercentTooMuch = draft.kind === 'percent' && (value ?? 0) > 100 * 10 ** PERCENT_DIGITS;
  return [
    ...(/^[\p{L}\p{N}_-]{2,40}$/u.test(draft.code.trim()) ? [] : (['code'] as const)),
    ...(draft.kind !== 'free_delivery' && (!value || isPercentTooMuch) ? (['value'] as const) : []),
    ...(['cap', 'minimum'] as const).filter((field) => !isAmount(draft[field])),
    ...(['limitTotal', 'limitPerCustomer'] as const).filter((field) => !isCount(draft[field])),
    ...(draft.orderTypes.length > 0 ? [] : (['orderTypes'] as const)),
    ...(draft.startsAt && draft.endsAt && draft.endsAt <= draft.startsAt ? (['endsAt'] as const) : []),
  ];
}

const worthOf = ({ kind, value }: CouponDraft, digits: number): number | undefined =>
  parsePrice(value.replace('%', ''), kind === 'percent' ? PERCENT_DIGITS : digits);

/** The coupon as the server takes it; call it only when there are no problems. */
export function couponOf(draft: CouponDraft, digits: number, timezone: string) {
  const amount = (text: string) => (text.trim() === '' ? null : (parsePrice(text, digits) ?? null));
  const count = (text: string) => (text.trim() === '' ? null : Number(text));
  return {
    code: draft.code.trim(),
    kind: draft.kind,
    value: draft.kind === 'free_delivery' ? 0 : (worthOf(draft, digits) ?? 0),
    cap: draft.kind === 'percent' ? amount(draft.cap) : null,
    minimum: amount(draft.minimum) ?? 0,
    limitTotal: count(draft.limitTotal),
    limitPerCustomer: count(draft.limitPerCustomer),
    startsAt: instantAt(draft.startsAt, timezone) ?? null,
    endsAt: instantAt(draft.endsAt, timezone) ?? null,
    orderTypes: draft.orderTypes,
    autoApply: draft.autoApply,
    active: draft.active,
  };
}
