import type { Db } from '@tavola/db';
import type { Bell } from '../events/bell.ts';
import { compareCursors, currentCursor, isCursor, parseCursor } from '../events/cursor.ts';
import { readEventsAfter } from '../events/read-events-after.ts';
import { entriesOf, type FeedEntry, joinFeed, ORDER_EVENTS } from './location-feed.ts';

export interface Follow<S> {
  db: Db;
  locationId: string;
  bell: Bell;
  signal: AbortSignal;
  /** Cursor of the last frame the subscriber saw, if it was here before. */
  lastEventId?: string | null | undefined;
  /** Only changes of this order. */
  orderId?: string;
  readSnapshot: () => Promise<S>;
}

export type Followed<S> =
  | { kind: 'snapshot'; cursor: string; snapshot: S }
  | { kind: 'change'; entry: FeedEntry }
  | { kind: 'resync'; cursor: string };

/** More missed changes than this are cheaper to show anew than to replay. */
const MOST_REPLAYED = 500;

/**
 * A snapshot and then every change, or, for a subscriber who was here before, every change since. A cursor that is
 * unknown, from the future or too far back gets `resync` and a new snapshot. Nothing is missed in between: the feed is
 * joined before anything is read, and what is seen twice carries the same version.
 */
export async function* followOrders<S>(follow: Follow<S>): AsyncGenerator<Followed<S>> {
  const { db, signal, orderId } = follow;
  const { reader, leave } = await joinFeed(db, follow.locationId, follow.bell);
  const close = () => reader.close();
  signal.addEventListener('abort', close, { once: true });
  try {
    let position = '';
    const startAnew = async (): Promise<Followed<S>> => {
      position = await currentCursor(db);
      return { kind: 'snapshot', cursor: position, snapshot: await follow.readSnapshot() };
    };
    const missed = follow.lastEventId ? await readMissed(follow, follow.lastEventId) : undefined;
    if (missed === 'unknown') yield { kind: 'resync', cursor: 'resync' };
    if (missed === undefined || missed === 'unknown') {
      yield await startAnew();
    } else {
      position = missed.cursor;
      for (const entry of missed.entries) yield { kind: 'change', entry };
    }
    if (signal.aborted) close();
    while (!signal.aborted) {
      const entries = await reader.take();
      if (entries === 'behind') {
        yield { kind: 'resync', cursor: 'resync' };
        yield await startAnew();
        continue;
      }
      for (const entry of entries) {
        const isNew = compareCursors(entry.cursor, position) > 0;
        if (isNew && (orderId === undefined || entry.orderId === orderId)) yield { kind: 'change', entry };
      }
    }
  } finally {
    signal.removeEventListener('abort', close);
    leave();
  }
}

async function readMissed<S>({ db, locationId, orderId }: Follow<S>, lastEventId: string) {
  if (!isCursor(lastEventId)) return 'unknown' as const;
  const now = parseCursor(await currentCursor(db));
  if (BigInt(parseCursor(lastEventId).tx) > BigInt(now.tx)) return 'unknown' as const;
  const page = await readEventsAfter(db, {
    cursor: lastEventId,
    locationId,
    objectId: orderId,
    names: ORDER_EVENTS,
    limit: MOST_REPLAYED + 1,
  });
  if (page.events.length > MOST_REPLAYED) return 'unknown' as const;
  return { cursor: page.cursor, entries: entriesOf(page.events) };
}
