import { schema, sql } from '@tavola/db';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { findLocation } from '../locations/find-location.ts';

/** Keeps what the house should know about a service day; every open book of that day shows it. An empty text takes it away. */
export async function writeDayNote(
  ctx: Ctx,
  input: { location: string; date: string; note: string },
): Promise<{ date: string; note: string }> {
  const { serviceDays } = schema;
  const { id: locationId } = await findLocation(ctx, input.location);
  const { date, note } = input;
  return commitOnce(ctx, async (tx) => {
    await tx
      .insert(serviceDays)
      .values({ locationId, date, note, version: 1 })
      .onConflictDoUpdate({
        target: [serviceDays.locationId, serviceDays.date],
        set: { note, version: sql`${serviceDays.version} + 1` },
      });
    return { date, note };
  });
}
