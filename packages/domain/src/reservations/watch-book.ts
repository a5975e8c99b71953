import type { BookDay } from '@tavola/shared/schemas';
import { compareCursors, currentCursor, isCursor } from '../events/cursor.ts';
import { type Bell, followChanges } from '../events/follow-changes.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { bookOf } from './book.ts';
import { findRules } from './find-rules.ts';
import { getBookDay } from './get-book-day.ts';

export type BookFrame =
  | { cursor: string; kind: 'snapshot' | 'change'; day: BookDay }
  | { cursor: string; kind: 'resync' };

/**
 * One service day of the book, live: the whole of it first, then again after each change, until the signal aborts. A
 * cursor of the future, which only another database can have given, answers `resync`.
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
  const first = await getBookDay(ctx, input);
  yield { cursor: now, kind: 'snapshot', day: first };
  const { store } = bookOf(ctx.db);
  let shown = first.version;
  const changes = followChanges(
    ctx.db,
    bell,
    {
      key: `book:${location.id}:${input.date}`,
      filter: { locationId: location.id },
      after: now,
      render: async () => [await getBookDay(ctx, input)],
    },
    signal,
  );
  for await (const { cursor, frame } of changes) {
    // Events of other days and of orders pass by here as well; only a new version of this page is a change.
    const { version } = await store.current(location.id, input.date);
    if (frame.version === shown && version === shown) continue;
    const day = frame.version >= version ? frame : await getBookDay(ctx, input);
    shown = day.version;
    yield { cursor, kind: 'change', day };
  }
}
