export const LARGEST_MESSAGE = 64 * 1024;
export const MOST_SUBSCRIPTIONS = 10;
export const MOST_MESSAGES_PER_SECOND = 20;
export const MOST_BUFFERED = 1024 * 1024;
export const MOST_SOCKETS = 10_000;
export const AUTHENTICATE_MS = 5_000;
export const PING_MS = 30_000;
export const PONG_MS = 10_000;
/** How often keys behind open sockets are looked at again; with the key cache, a revocation closes them within 5 s. */
export const TICK_MS = 2_500;
/** How often sessions behind open sockets are looked at again when no doorbell says so. */
export const RECHECK_MS = 60_000;
/** Notices to come back are spread over this long at a stop. */
export const FAREWELL_MS = 1_500;
