import { type Channel, type Mode, PERMISSIONS, type Permission, ROLE_PERMISSIONS, type Role } from '@tavola/shared';

/** Who is acting, through which channel, on live or test data, and what they may do. */
export interface Actor {
  kind: 'anonymous' | 'guest' | 'staff' | 'key' | 'system';
  id: string | null;
  name: string | null;
  channel: Channel;
  mode: Mode;
  permissions: ReadonlySet<Permission>;
  /** Locations this actor may touch; null means all of its mode. */
  locationIds: readonly string[] | null;
  /** Owns holds and caps: the channel of a key, or a browser's own secret. */
  holder: string;
  /** Live holds this actor's holder may have at once; null takes the setting. */
  holdLimit: number | null;
  /** Automations between a person's action and this one. */
  depth: number;
}

const ANONYMOUS_PERMISSIONS: ReadonlySet<Permission> = new Set<Permission>([
  'availability:read',
  'reservations:write',
  'menu:read',
  'orders:write',
  'waitlist:write',
]);

const PASSER_BY = 'anonymous:';

/**
 * Owner of what somebody holds without a key and without a browser's secret. Each `caller`, which stands for an address, has
 * limits of its own; what is held is confirmed by whoever knows the hold's id, because addresses change on the way.
 */
export const passerBy = (caller: string): string => PASSER_BY + caller;

/** Whether this actor may go on with what `holder` began. */
export const mayContinue = (actor: Actor, holder: string): boolean =>
  holder === actor.holder || (actor.holder.startsWith(PASSER_BY) && holder.startsWith(PASSER_BY));

/** A browser without an account. `holder` is its own secret, so nobody else can confirm its holds. */
export function anonymousActor(holder: string): Actor {
  return {
    kind: 'anonymous',
    id: null,
    name: null,
    channel: 'web',
    mode: 'live',
    permissions: ANONYMOUS_PERMISSIONS,
    locationIds: null,
    holder,
    holdLimit: null,
    depth: 0,
  };
}

export function staffActor(staff: { id: string; name: string; role: Role; locationIds: string[] | null }): Actor {
  return {
    kind: 'staff',
    id: staff.id,
    name: staff.name,
    channel: 'staff',
    mode: 'live',
    permissions: new Set(ROLE_PERMISSIONS[staff.role]),
    locationIds: staff.locationIds,
    holder: `staff:${staff.id}`,
    holdLimit: null,
    depth: 0,
  };
}

/** The product itself: workers, schedules, the command line. */
export function systemActor(mode: Mode = 'live', depth = 0): Actor {
  return {
    kind: 'system',
    id: null,
    name: 'Tavola',
    channel: 'system',
    mode,
    permissions: new Set(PERMISSIONS),
    locationIds: null,
    holder: 'system',
    holdLimit: null,
    depth,
  };
}
