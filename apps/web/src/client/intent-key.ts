/** One key per thing a person means to do: keep it over retries of the same press, make a new one for the next. */
export const newIntentKey = (): string => crypto.randomUUID();
