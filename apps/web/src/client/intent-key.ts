const BYTES = 16;

/**
 * One key per thing a person means to do: keep it over retries of the same press, make a new one for the next. 128 random
 * bits; `randomUUID` would be missing on a tablet that reaches the restaurant's own machine over plain HTTP.
 */
export const newIntentKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) => byte.toString(16).padStart(2, '0')).join('');
