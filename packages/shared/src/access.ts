export const ROLES = ['super_admin', 'manager', 'staff'] as const;
export type Role = (typeof ROLES)[number];

/** The permission catalog. API key scopes are the subset in {@link SCOPES}. */
export const PERMISSIONS = [
  'availability:read',
  'reservations:read',
  'reservations:write',
  'reservations:manage',
  'waitlist:write',
  'menu:read',
  'menu:manage',
  'orders:read',
  'orders:write',
  'orders:manage',
  'kitchen:manage',
  'guests:read',
  'guests:manage',
  'guests:export',
  'guests:erase',
  'automations:manage',
  'webhooks:manage',
  'keys:manage',
  'locations:manage',
  'settings:read',
  'settings:manage',
  'settings:secure',
  'staff:manage',
  'audit:read',
  'operations:manage',
  'dashboard:read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What an API key may be granted. Keys never create keys, manage staff, read the audit log or erase guests. */
export const SCOPES = [
  'availability:read',
  'reservations:read',
  'reservations:write',
  'reservations:manage',
  'waitlist:write',
  'menu:read',
  'orders:read',
  'orders:write',
  'orders:manage',
  'kitchen:manage',
  'guests:read',
  'webhooks:manage',
] as const satisfies Permission[];
export type Scope = (typeof SCOPES)[number];

const STAFF_PERMISSIONS: Permission[] = [
  'availability:read',
  'reservations:read',
  'reservations:write',
  'reservations:manage',
  'waitlist:write',
  'menu:read',
  'orders:read',
  'orders:write',
  'orders:manage',
  'kitchen:manage',
  'guests:read',
  'guests:manage',
  'dashboard:read',
];

const ONLY_SUPER_ADMIN: Permission[] = ['staff:manage', 'audit:read', 'settings:secure', 'guests:erase'];

/** Roles are sets of permissions. */
export const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  super_admin: PERMISSIONS,
  manager: PERMISSIONS.filter((permission) => !ONLY_SUPER_ADMIN.includes(permission)),
  staff: STAFF_PERMISSIONS,
};

export const CHANNELS = [
  'web',
  'staff',
  'walk_in',
  'phone',
  'voice',
  'whatsapp',
  'widget',
  'google',
  'partner',
  'api',
  'system',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const MODES = ['live', 'test'] as const;
export type Mode = (typeof MODES)[number];

/** What a test key can have go wrong, by the header `X-Test-Fault`. */
export const TEST_FAULTS = ['timeout_after_commit', 'busy', 'slot_taken'] as const;
export type TestFault = (typeof TEST_FAULTS)[number];
