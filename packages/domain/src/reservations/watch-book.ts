import { setTimeout as delay } from 'node:timers/promises';
import type { BookDay } from '@tavola/shared/schemas';
import type { Bell } from '../events/bell.ts';
import { compareCursors, currentCursor, isCursor } from '../events/cursor.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { bookOf } from './book.ts';
import { findRules } from './find-rules.ts';
import { getBookDay } from './get-book-day.ts';

export type BookFrame =
  | { cursor: string; kind: 'snapshot' | 'change'; day: BookDay }
  | { cursor: string; kind: 'resync' };

/** Bursts are shown together: the day is not read again sooner. */
const CALM_MS = 80;

/**
 * One service day of the book, live: the whole of it first, then again whenever its page, its rules or its note change,
 * until the signal aborts. After a cut the first frame is the whole day again, so nothing can be missed; a cursor this
 * database cannot have given answers `resync`.
 */
export async function* watchBook(
  ctx: Ctx,
  input: { location: string; date: string; lastEventId?: string | null | undefined },
  bell: Bell,
  signal: AbortSignal,
): AsyncGenerator<BookFrame> {
  const { location } = await findRules(ctx, input.location, { fresh: true });
  // The cursor is taken before the snapshot, so that a change is seen twice rather than never.
  const now = await currentCursor(ctx.db);
  if (input.lastEventId && (!isCursor(input.lastEventId) || compareCursors(input.lastEventId, now) > 0)) {
    yield { cursor: now, kind: 'resync' };
    return;
  }
  let heard = bell.heard('events');
  let shown = await getBookDay(ctx, input);
  yield { cursor: now, kind: 'snapshot', day: shown };
  const { store } = bookOf(ctx.db);
  while (!signal.aborted) {
    const { version, rulesVersion } = await store.current(location.id, input.date);
    if (version === shown.version && rulesVersion === shown.rulesVersion) {
      await bell.wait('events', signal, heard);
      heard = bell.heard('events');
      continue;
    }
    const cursor = await currentCursor(ctx.db);
    shown = await getBookDay(ctx, input);
    yield { cursor, kind: 'change', day: shown };
    await delay(CALM_MS);
  }
}
