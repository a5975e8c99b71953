import { setTimeout as delay } from 'node:timers/promises';
import type { Today } from '@tavola/shared/schemas';
import type { Bell } from '../events/bell.ts';
import { currentCursor } from '../events/cursor.ts';
import { readEventsAfter } from '../events/read-events-after.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { findLocation } from '../locations/find-location.ts';
import { getToday } from './get-today.ts';

/** Bursts are shown together: at most this often is the day read again. */
const CALM_MS = 400;

/** The running day, then the whole of it again whenever something happens at the location, until the signal aborts. */
export async function* watchToday(
  ctx: Ctx,
  input: { location: string },
  bell: Bell,
  signal: AbortSignal,
): AsyncGenerator<{ cursor: string; first: boolean; today: Today }> {
  const location = await findLocation(ctx, input.location);
  let cursor = await currentCursor(ctx.db);
  yield { cursor, first: true, today: await getToday(ctx, input) };
  while (!signal.aborted) {
    const heard = bell.heard('events');
    const page = await readEventsAfter(ctx.db, { cursor, locationId: location.id });
    if (page.events.length > 0) {
      cursor = page.cursor;
      yield { cursor, first: false, today: await getToday(ctx, input) };
      await delay(CALM_MS);
    } else if (page.pending) {
      await delay(10);
    } else {
      await bell.wait('events', signal, heard);
    }
  }
}
