import type { Secrets } from '../kernel/ctx.ts';

/** Name of the session cookie; the `__Host-` prefix binds it to this origin wherever HTTPS allows it. */
export const sessionCookieName = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? '__Host-tavola.session' : 'tavola.session';

/** Secret that seals the session cookie, the same in every process of an installation. */
export const sessionCookieSecret = (secrets: Secrets): string => secrets.derive('session-cookie').toString('base64url');
