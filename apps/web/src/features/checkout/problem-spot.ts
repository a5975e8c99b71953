import type { Problem } from '@tavola/shared/schemas';

/** Where on the page a refusal belongs: beside the thing that can be changed. */
export type Spot =
  | 'type'
  | 'when'
  | 'tip'
  | 'coupon'
  | 'address'
  | 'name'
  | 'phone'
  | 'email'
  | 'notes'
  | 'cart'
  | 'form'
  | `item:${string}`;

const BY_PATH: [prefix: string, spot: Spot][] = [
  ['contact.name', 'name'],
  ['contact.phone', 'phone'],
  ['contact.email', 'email'],
  ['contact', 'name'],
  ['notes', 'notes'],
  ['address', 'address'],
  ['coupon', 'coupon'],
  ['tip', 'tip'],
  ['at', 'when'],
  ['type', 'type'],
  ['tableToken', 'type'],
  ['lines', 'cart'],
];

/** The spots a refusal points at; several when the server marked several fields. */
export function spotsOf(problem: Pick<Problem, 'code' | 'details'>): Spot[] {
  const itemId = problem.details?.itemId;
  switch (problem.code) {
    case 'VALIDATION_FAILED':
      return fieldSpots(problem.details?.issues);
    case 'OUT_OF_STOCK':
    case 'ITEM_UNAVAILABLE':
    case 'OPTION_INVALID':
      return [typeof itemId === 'string' ? `item:${itemId}` : 'cart'];
    case 'COUPON_INVALID':
      return ['coupon'];
    case 'OUTSIDE_DELIVERY_ZONE':
      return ['address'];
    case 'BELOW_MINIMUM':
      return ['cart'];
    case 'LOCATION_CLOSED':
    case 'NOT_A_SLOT':
    case 'OUTSIDE_BOOKING_WINDOW':
    case 'SLOT_UNAVAILABLE':
    case 'ORDERING_PAUSED':
      return ['when'];
    default:
      return ['form'];
  }
}

function fieldSpots(issues: unknown): Spot[] {
  if (!Array.isArray(issues)) return ['form'];
  const spots = issues.map((issue: unknown): Spot => {
    const path = typeof issue === 'object' && issue !== null && 'path' in issue ? String(issue.path) : '';
    return BY_PATH.find(([prefix]) => path === prefix || path.startsWith(`${prefix}.`))?.[1] ?? 'form';
  });
  return [...new Set(spots)];
}
