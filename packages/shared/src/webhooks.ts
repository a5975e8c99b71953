/** Seconds from one attempt to the next, the first at once; each is spread by a fifth either way. */
export const WEBHOOK_DELAYS_SECONDS = [0, 5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

export const WEBHOOK_TIMEOUT_MS = 15_000;
/** An endpoint without one success for this long is switched off. */
export const WEBHOOK_GIVE_UP_DAYS = 5;
/** For this long after a rotation the old secret signs along. */
export const WEBHOOK_ROTATION_HOURS = 24;

export const DELIVERY_STATES = ['pending', 'delivered', 'failed', 'cancelled'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Why an endpoint no longer receives: its owner, five days of failure, or its own 410. */
export const ENDPOINT_DISABLED_REASONS = ['owner', 'failing', 'gone'] as const;
export type EndpointDisabledReason = (typeof ENDPOINT_DISABLED_REASONS)[number];
