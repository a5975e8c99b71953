import type { EventRow } from '../events/read-events-after.ts';
import type { Ctx } from '../kernel/ctx.ts';

/** Pages a message about this event may point to; a link that does not apply is not there. */
export async function eventLinks(
  ctx: Ctx,
  _event: Pick<EventRow, 'objectKind' | 'objectId'>,
): Promise<Record<string, string>> {
  return { home: ctx.publicUrl };
}
