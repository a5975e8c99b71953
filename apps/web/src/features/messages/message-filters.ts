import { MESSAGE_CHANNELS, MESSAGE_STATES, type MessageChannel, type MessageState } from '@tavola/shared';
import { oneOf } from '../shell/address-params.ts';

/** Filters of the message log; they live in the address so that a view can be shared and the back button works. */
export interface MessageFilters {
  channel: MessageChannel | undefined;
  state: MessageState | undefined;
  template: string | undefined;
  query: string | undefined;
}

export function readFilters(params: URLSearchParams): MessageFilters {
  return {
    channel: oneOf(MESSAGE_CHANNELS, params.get('channel')),
    state: oneOf(MESSAGE_STATES, params.get('state')),
    template: params.get('template')?.slice(0, 60) || undefined,
    query: params.get('query')?.trim().slice(0, 80) || undefined,
  };
}
