import { sqlState, type Tx, violatedConstraint } from '@tavola/db';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { forgetMenu } from './read-menu.ts';

/**
 * Runs a change to the menu in one transaction; the database raises the menu's version in it, so every process follows
 * within half a second and this one at once. Broken rules of the tables become `CONFLICT` with the reason.
 */
export async function changeMenu<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await commitOnce(ctx, work);
  } catch (error) {
    throw conflictOf(error) ?? error;
  } finally {
    forgetMenu(ctx.db);
    ctx.ring('menu');
  }
}

function conflictOf(error: unknown): DomainError | undefined {
  const state = sqlState(error);
  const constraint = violatedConstraint(error) ?? '';
  if (state === '23505' && constraint.endsWith('_slug'))
    return conflict({ reason: 'slug_taken', field: 'slug' }, error);
  if (constraint === 'categories_no_cycle' || constraint === 'categories_not_own_parent') {
    return conflict({ reason: 'cycle' }, error);
  }
  if (state === '23503') return conflict({ reason: 'in_use_or_missing' }, error);
  return undefined;
}

export const conflict = (details: Record<string, unknown>, cause?: unknown): DomainError =>
  new DomainError('CONFLICT', { details }, cause === undefined ? undefined : { cause });

/** A slug for the address bar: small letters and digits of the name, accents dropped. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 80).replace(/-+$/, '') || 'item';
}
