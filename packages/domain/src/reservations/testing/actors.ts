import type { Channel, Permission } from '@tavola/shared';
import { type Actor, anonymousActor, staffActor } from '../../kernel/actor.ts';

/** An API key of a channel with these scopes. */
export function keyActor(channel: Channel, permissions: Permission[], more: Partial<Actor> = {}): Actor {
  return {
    kind: 'key',
    id: `key-${channel}`,
    name: `Key ${channel}`,
    channel,
    mode: 'live',
    permissions: new Set(permissions),
    locationIds: null,
    holder: channel,
    holdLimit: 10_000,
    depth: 0,
    ...more,
  };
}

export const browser = (holder = 'a browser'): Actor => anonymousActor(holder);

export const host = (): Actor => staffActor({ id: 'staff-1', name: 'Marta', role: 'manager', locationIds: null });
