import { setTimeout as delay } from 'node:timers/promises';
import type { Db } from '@tavola/db';
import type { EventName } from '@tavola/shared';
import type { Bell } from '../events/bell.ts';
import { currentCursor, formatCursor } from '../events/cursor.ts';
import { type EventRow, readEventsAfter } from '../events/read-events-after.ts';

export const ORDER_EVENTS: readonly EventName[] = [
  'order.created',
  'order.modified',
  'order.status_changed',
  'order.cancelled',
  'order.refunded',
];

/** One change of an order. The same object for every subscriber, so that what is made from it is made once. */
export interface FeedEntry {
  cursor: string;
  orderId: string;
  page: FeedPage;
}

/** Entries that were read together. */
export interface FeedPage {
  orderIds: readonly string[];
}

const MOST_WAITING = 1_000;
const PENDING_MS = 5;
const TROUBLE_MS = 500;

/** One reader of the feed. Entries queue while it is busy; one that falls too far behind must start anew. */
export class FeedReader {
  #entries: FeedEntry[] = [];
  #isBehind = false;
  #isClosed = false;
  #wake: () => void = () => {};

  push(entries: readonly FeedEntry[]): void {
    if (this.#entries.length + entries.length > MOST_WAITING) {
      this.#entries = [];
      this.#isBehind = true;
    } else if (!this.#isBehind) {
      this.#entries.push(...entries);
    }
    this.#wake();
  }

  /** Ends a waiting {@link FeedReader.take} and every later one at once. */
  close(): void {
    this.#isClosed = true;
    this.#wake();
  }

  /** What came since the last call, waiting for it; `behind` when entries had to be dropped. Empty once closed. */
  async take(): Promise<FeedEntry[] | 'behind'> {
    while (this.#entries.length === 0 && !this.#isBehind && !this.#isClosed) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#isBehind) {
      this.#isBehind = false;
      return 'behind';
    }
    const entries = this.#entries;
    this.#entries = [];
    return entries;
  }
}

interface Feed {
  readers: Set<FeedReader>;
  stop: AbortController;
  /** Settles when the feed knows from where on it reads. */
  started: Promise<unknown>;
}

const feeds = new WeakMap<Db, Map<string, Feed>>();

/**
 * Joins the feed of order changes at a location. However many join, each event is read once per process. Whoever joins
 * gets every event that is not yet settled at that moment; older ones are for the snapshot or the replay.
 */
export async function joinFeed(
  db: Db,
  locationId: string,
  bell: Bell,
): Promise<{ reader: FeedReader; leave: () => void }> {
  const ofDb = feeds.get(db) ?? new Map<string, Feed>();
  feeds.set(db, ofDb);
  const feed = ofDb.get(locationId) ?? startFeed(db, locationId, bell);
  ofDb.set(locationId, feed);
  const reader = new FeedReader();
  feed.readers.add(reader);
  const leave = () => {
    feed.readers.delete(reader);
    if (feed.readers.size > 0) return;
    feed.stop.abort();
    if (ofDb.get(locationId) === feed) ofDb.delete(locationId);
  };
  try {
    await feed.started;
  } catch (error) {
    leave();
    throw error;
  }
  return { reader, leave };
}

function startFeed(db: Db, locationId: string, bell: Bell): Feed {
  const stop = new AbortController();
  const readers = new Set<FeedReader>();
  const start = currentCursor(db);
  const feed = { readers, stop, started: start };
  start.then(
    (cursor) => pump(db, { locationId, bell, readers, signal: stop.signal, cursor }),
    () => {},
  );
  return feed;
}

interface Pump {
  locationId: string;
  bell: Bell;
  readers: ReadonlySet<FeedReader>;
  signal: AbortSignal;
  cursor: string;
}

async function pump(db: Db, { locationId, bell, readers, signal, cursor: start }: Pump): Promise<void> {
  let cursor = start;
  while (!signal.aborted) {
    const heard = bell.heard('events');
    try {
      const page = await readEventsAfter(db, { cursor, locationId, names: ORDER_EVENTS });
      cursor = page.cursor;
      if (page.events.length > 0) {
        const entries = entriesOf(page.events);
        for (const reader of readers) reader.push(entries);
      } else if (page.pending) await delay(PENDING_MS);
      else await bell.wait('events', signal, heard);
    } catch {
      // The database is away: subscribers keep what they have, and nothing is skipped because the cursor stays.
      await delay(TROUBLE_MS);
    }
  }
}

/** One entry per order, at the place of its last event: the ticket is read as it stands, so earlier ones say nothing more. */
export function entriesOf(events: readonly EventRow[]): FeedEntry[] {
  const last = new Map(events.map((event) => [event.objectId, event]));
  const page: FeedPage = { orderIds: [...last.keys()] };
  return events
    .filter((event) => last.get(event.objectId) === event)
    .map((event) => ({ cursor: formatCursor(event), orderId: event.objectId, page }));
}
