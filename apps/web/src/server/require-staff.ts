import 'server-only';
import type { Permission } from '@tavola/shared';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { ADDRESS_HEADER } from '@/features/shell/address-header.ts';
import { paths } from '@/features/shell/paths.ts';
import { currentSession } from './caller.ts';
import type { BrowserSession } from './session.ts';

/** The signed-in staff member, or the sign-in page, which leads back to the address asked for (`next` where it is unknown). Shows or hides pages only: every procedure checks for itself. */
export async function requireStaff(next: string): Promise<BrowserSession> {
  const session = await currentSession();
  if (!session) redirect(paths.signIn((await headers()).get(ADDRESS_HEADER) ?? next));
  return session;
}

export const may = (session: BrowserSession, permission: Permission): boolean =>
  session.actor.permissions.has(permission);
