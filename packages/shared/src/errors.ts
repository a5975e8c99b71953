/**
 * Every refusal the product can give, once: its HTTP status, its tRPC code and whether repeating the
 * same request unchanged can succeed. Documents about errors are tested against this map.
 */
export const ERRORS = {
  VALIDATION_FAILED: { status: 400, trpc: 'BAD_REQUEST', retryable: false },
  UNAUTHENTICATED: { status: 401, trpc: 'UNAUTHORIZED', retryable: false },
  FORBIDDEN: { status: 403, trpc: 'FORBIDDEN', retryable: false },
  INSUFFICIENT_SCOPE: { status: 403, trpc: 'FORBIDDEN', retryable: false },
  NOT_FOUND: { status: 404, trpc: 'NOT_FOUND', retryable: false },
  SLOT_UNAVAILABLE: { status: 409, trpc: 'CONFLICT', retryable: false },
  HOLD_EXPIRED: { status: 410, trpc: 'CONFLICT', retryable: false },
  INVALID_TRANSITION: { status: 409, trpc: 'CONFLICT', retryable: false },
  REVISION_CONFLICT: { status: 409, trpc: 'CONFLICT', retryable: false },
  CONFLICT: { status: 409, trpc: 'CONFLICT', retryable: false },
  PARTY_SIZE_NOT_ALLOWED: { status: 422, trpc: 'UNPROCESSABLE_CONTENT', retryable: false },
  OUTSIDE_BOOKING_WINDOW: { status: 422, trpc: 'UNPROCESSABLE_CONTENT', retryable: false },
  LOCATION_CLOSED: { status: 422, trpc: 'UNPROCESSABLE_CONTENT', retryable: false },
  NOT_A_SLOT: { status: 422, trpc: 'UNPROCESSABLE_CONTENT', retryable: false },
  TOO_LATE_TO_CHANGE: { status: 422, trpc: 'UNPROCESSABLE_CONTENT', retryable: false },
  REASON_REQUIRED: { status: 422, trpc: 'UNPROCESSABLE_CONTENT', retryable: false },
  ITEM_UNAVAILABLE: { status: 409, trpc: 'CONFLICT', retryable: false },
  OUT_OF_STOCK: { status: 409, trpc: 'CONFLICT', retryable: false },
  OPTION_INVALID: { status: 422, trpc: 'UNPROCESSABLE_CONTENT', retryable: false },
  PRICE_CHANGED: { status: 409, trpc: 'CONFLICT', retryable: false },
  BELOW_MINIMUM: { status: 422, trpc: 'UNPROCESSABLE_CONTENT', retryable: false },
  OUTSIDE_DELIVERY_ZONE: { status: 422, trpc: 'UNPROCESSABLE_CONTENT', retryable: false },
  COUPON_INVALID: { status: 422, trpc: 'UNPROCESSABLE_CONTENT', retryable: false },
  ORDERING_PAUSED: { status: 409, trpc: 'CONFLICT', retryable: true },
  PAYMENT_REQUIRED: { status: 402, trpc: 'PRECONDITION_FAILED', retryable: false },
  PAYMENT_DECLINED: { status: 402, trpc: 'PRECONDITION_FAILED', retryable: false },
  IDEMPOTENCY_KEY_REQUIRED: { status: 400, trpc: 'BAD_REQUEST', retryable: false },
  IDEMPOTENCY_KEY_REUSED: { status: 422, trpc: 'UNPROCESSABLE_CONTENT', retryable: false },
  IDEMPOTENCY_IN_FLIGHT: { status: 409, trpc: 'CONFLICT', retryable: true },
  RATE_LIMITED: { status: 429, trpc: 'TOO_MANY_REQUESTS', retryable: true },
  HOLD_LIMIT: { status: 429, trpc: 'TOO_MANY_REQUESTS', retryable: true },
  BUSY: { status: 503, trpc: 'SERVICE_UNAVAILABLE', retryable: true },
  INTERNAL: { status: 500, trpc: 'INTERNAL_SERVER_ERROR', retryable: true },
} as const;

export type ErrorCode = keyof typeof ERRORS;
export const ERROR_CODES = Object.keys(ERRORS) as ErrorCode[];
