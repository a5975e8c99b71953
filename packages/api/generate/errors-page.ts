import { ERROR_CODES, ERRORS, type ErrorCode } from '@tavola/shared';
import { exampleProblem } from '../src/problem.ts';

/** When a code is given and what the caller can do about it. A code without words here does not compile. */
const WORDS: Record<ErrorCode, { when: string; advice: string }> = {
  VALIDATION_FAILED: { when: 'The input does not fit; `details.issues[]` names each field.', advice: 'Correct it.' },
  UNAUTHENTICATED: {
    when: 'No key or session, or one that is unknown, revoked or expired; all alike.',
    advice: 'Use a valid key.',
  },
  FORBIDDEN: { when: 'The role may not do this; `details.required` names the permission.', advice: 'Ask a manager.' },
  INSUFFICIENT_SCOPE: { when: 'The key lacks a scope; `details.required` names it.', advice: 'Use a key that has it.' },
  NOT_FOUND: { when: 'There is no such thing, or it belongs to another location or guest.', advice: 'Check the id.' },
  SLOT_UNAVAILABLE: {
    when: 'The table was taken meanwhile; `alternatives` could be booked at that moment.',
    advice: 'Offer an alternative and pass it back as it is.',
  },
  HOLD_EXPIRED: { when: 'The hold ran out by the database’s clock.', advice: 'Hold again, the alternatives help.' },
  INVALID_TRANSITION: {
    when: 'The life cycle does not allow it; `allowedActions` lists what it does.',
    advice: 'Do one of those, or nothing.',
  },
  REVISION_CONFLICT: {
    when: 'Somebody changed it since; `details.current` is how it stands.',
    advice: 'Look at it and decide again.',
  },
  CONFLICT: { when: 'It would clash with something that exists.', advice: 'Choose another value.' },
  PARTY_SIZE_NOT_ALLOWED: { when: 'Parties of this size are not booked this way.', advice: 'Stay within `details`.' },
  OUTSIDE_BOOKING_WINDOW: { when: 'Too soon, too far ahead or past.', advice: 'Stay within `details`.' },
  LOCATION_CLOSED: { when: 'The restaurant is closed then.', advice: 'Ask for availability on another day.' },
  NOT_A_SLOT: { when: 'Bookings do not start at that time.', advice: 'Use a time that availability offers.' },
  TOO_LATE_TO_CHANGE: { when: 'The notice period has begun.', advice: 'Call the restaurant.' },
  REASON_REQUIRED: { when: 'This needs a reason.', advice: 'Send one of `details`.' },
  ITEM_UNAVAILABLE: { when: 'A dish is not served then, or not here.', advice: 'Leave it out or change the time.' },
  OUT_OF_STOCK: { when: 'Not enough is left of a dish.', advice: 'Take fewer; `details` says how many there are.' },
  OPTION_INVALID: { when: 'Choices for a dish do not fit its rules.', advice: 'Choose as `details` says.' },
  PRICE_CHANGED: { when: 'The quote no longer holds.', advice: 'Quote again and show the new total.' },
  BELOW_MINIMUM: { when: 'The cart is too small.', advice: 'Add what `details` says is missing.' },
  OUTSIDE_DELIVERY_ZONE: { when: 'The address is not delivered to.', advice: 'Offer pickup.' },
  COUPON_INVALID: { when: 'The coupon cannot be used here.', advice: 'Quote without it.' },
  ORDERING_PAUSED: { when: 'The kitchen takes no orders at the moment.', advice: 'Try after `details.until`.' },
  PAYMENT_REQUIRED: { when: 'A payment is due first; `details` has the link.', advice: 'Pay, then repeat.' },
  PAYMENT_DECLINED: { when: 'The payment was declined.', advice: 'Use another means with a new key.' },
  IDEMPOTENCY_KEY_REQUIRED: { when: 'A write with an API key came without one.', advice: 'Send one per intent.' },
  IDEMPOTENCY_KEY_REUSED: { when: 'The key was used for another request.', advice: 'Make a key for each intent.' },
  IDEMPOTENCY_IN_FLIGHT: { when: 'The first request with the key still runs.', advice: 'Repeat after `Retry-After`.' },
  RATE_LIMITED: { when: 'The minute is used up.', advice: 'Repeat after `Retry-After`.' },
  HOLD_LIMIT: { when: 'The channel holds too many tables.', advice: 'Confirm or release some.' },
  BUSY: {
    when: 'Contention or overload; nothing was written.',
    advice: 'Repeat with the same key after `Retry-After`.',
  },
  INTERNAL: {
    when: 'Something went wrong here; nothing more is said.',
    advice: 'Repeat with the same key; report the `requestId`.',
  },
};

/** The text of `docs/errors.md`. */
export function errorsPage(): string {
  const rows = ERROR_CODES.map((code) => {
    const { status, retryable } = ERRORS[code];
    return `| \`${code}\` | ${status} | ${retryable ? 'yes' : 'no'} | ${WORDS[code].when} | ${WORDS[code].advice} |`;
  });
  return `# Refusals

Written by \`npm run generate -w packages/api\` from the code. Do not edit.

Every surface refuses with the same object: REST as \`application/problem+json\`, tRPC at \`error.data.problem\`, MCP as
structured content. \`message\` can be read aloud and follows \`Accept-Language\`. \`retryable\` says whether the very same
request may be repeated; with an \`Idempotency-Key\` repeating is always safe. \`details\`, \`alternatives\` and
\`allowedActions\` are there when they help.

| code | HTTP | retryable | when | what to do |
|---|---|---|---|---|
${rows.join('\n')}

\`\`\`json
${JSON.stringify(exampleProblem('NOT_FOUND'), null, 2)}
\`\`\`
`;
}
