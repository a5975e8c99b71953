export const RESERVATION_STATUSES = ['pending', 'confirmed', 'seated', 'completed', 'cancelled', 'no_show'] as const;
export type ReservationStatus = (typeof RESERVATION_STATUSES)[number];

export const RESERVATION_ACTIONS = ['approve', 'decline', 'seat', 'complete', 'noShow', 'cancel', 'modify'] as const;
export type ReservationAction = (typeof RESERVATION_ACTIONS)[number];

/** The whole reservation life cycle: from a status, what may be done and where it leads. */
export const RESERVATION_TRANSITIONS: Record<
  ReservationStatus,
  Partial<Record<ReservationAction, ReservationStatus>>
> = {
  pending: { approve: 'confirmed', decline: 'cancelled', cancel: 'cancelled', modify: 'pending' },
  confirmed: { seat: 'seated', noShow: 'no_show', cancel: 'cancelled', modify: 'confirmed' },
  seated: { complete: 'completed', modify: 'seated' },
  completed: {},
  cancelled: {},
  no_show: { seat: 'seated' },
};

export const CANCEL_REASONS = [
  'guest_request',
  'restaurant_closed',
  'duplicate',
  'weather',
  'illness',
  'payment_failed',
  'no_response',
  'overbooked_by_staff',
  'other',
] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

export const HOLD_STATES = ['held', 'confirmed', 'released', 'expired'] as const;
export type HoldState = (typeof HOLD_STATES)[number];

export const TABLE_SHAPES = ['round', 'square', 'rectangle', 'bar'] as const;
export type TableShape = (typeof TABLE_SHAPES)[number];

/** Why a slot is closed, for staff; guests only see that it is not available. */
export const SLOT_CLOSED_REASONS = ['full', 'pacing', 'notice', 'past', 'walk_in_only', 'party_size', 'area'] as const;
export type SlotClosedReason = (typeof SLOT_CLOSED_REASONS)[number];

/** In the order of ISO 8601: Monday is 1. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
