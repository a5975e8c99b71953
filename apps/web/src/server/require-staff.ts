import 'server-only';
import type { Permission } from '@tavola/shared';
import { redirect } from 'next/navigation';
import { paths } from '@/features/shell/paths.ts';
import { currentSession } from './caller.ts';
import type { BrowserSession } from './session.ts';

/** The signed-in staff member, or the sign-in page. Shows or hides pages only: every procedure checks for itself. */
export async function requireStaff(next: string): Promise<BrowserSession> {
  const session = await currentSession();
  if (!session) redirect(paths.signIn(next));
  return session;
}

export const may = (session: BrowserSession, permission: Permission): boolean =>
  session.actor.permissions.has(permission);
