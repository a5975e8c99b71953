import type { WaitlistEntry } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { findEntry, presentEntry } from './find-entry.ts';

/** Where the party stands, and what is offered to it. */
export async function getWaitlistEntry(ctx: Ctx, input: { id: string }): Promise<WaitlistEntry> {
  const { row, rules } = await findEntry(ctx, input.id);
  return presentEntry(ctx, rules, row);
}
