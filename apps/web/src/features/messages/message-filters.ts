import { MESSAGE_CHANNELS, MESSAGE_STATES, type MessageChannel, type MessageState } from '@tavola/shared';

/** Filters of the message log; they live in the address so that a view can be shared and the back button works. */
export interface MessageFilters {
  channel: MessageChannel | undefined;
  state: MessageState | undefined;
  template: string | undefined;
  query: string | undefined;
}

const oneOf = <T extends string>(known: readonly T[], value: string | null): T | undefined =>
  known.find((entry) => entry === value);

export function readFilters(params: URLSearchParams): MessageFilters {
  return {
    channel: oneOf(MESSAGE_CHANNELS, params.get('channel')),
    state: oneOf(MESSAGE_STATES, params.get('state')),
    template: params.get('template')?.slice(0, 60) || undefined,
    query: params.get('query')?.trim().slice(0, 80) || undefined,
  };
}

/** The address with some parts changed; empty ones leave it, everything else in it stays. */
export function withParams(params: URLSearchParams, change: Record<string, string | undefined>): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}
