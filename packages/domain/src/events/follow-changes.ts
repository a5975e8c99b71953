import { setTimeout as delay } from 'node:timers/promises';
import type { Db } from '@tavola/db';
import { compareCursors, currentCursor } from './cursor.ts';
import { type EventPage, type EventRow, readEventsAfter } from './read-events-after.ts';

/** Committed events behind a running transaction: short enough to go unnoticed, long enough not to spin. */
const PENDING_MS = 10;

export interface Bell {
  heard(topic: string): number;
  wait(topic: string, signal: AbortSignal, since?: number): Promise<void>;
}

export interface Change<F> {
  cursor: string;
  /** The same object for every follower, so that a host can serialise it once. */
  frame: F;
}

export interface FollowChanges<F> {
  /** Followers with the same key share one reader and its frames; it names everything `filter` and `render` depend on. */
  key: string;
  filter: { locationId?: string; objectId?: string };
  /** Position of the snapshot the changes go on from, or of the last one seen. */
  after: string;
  /** Frames for new events, in order; must not depend on who follows. */
  render: (events: EventRow[]) => Promise<F[]>;
}

interface Follower {
  push(change: Change<unknown>): void;
  fail(error: unknown): void;
}

interface Hub {
  followers: Set<Follower>;
  /** Everything up to here has been pushed. Settled once the first look is done. */
  cursor: Promise<string>;
  stop: AbortController;
}

const hubs = new WeakMap<Db, Map<string, Hub>>();

/**
 * Yields what changes after a cursor until the signal aborts. However many follow the same key in a process, the event log
 * is read and every frame rendered once; each follower gets every change at least once and in order.
 */
export async function* followChanges<F>(
  db: Db,
  bell: Bell,
  options: FollowChanges<F>,
  signal: AbortSignal,
): AsyncGenerator<Change<F>, void, undefined> {
  const waiting: Change<F>[] = [];
  let failure: { error: unknown } | undefined;
  let wake = () => {};
  const follower: Follower = {
    push(change) {
      waiting.push(change as Change<F>);
      wake();
    },
    fail(error) {
      failure = { error };
      wake();
    },
  };
  const hub = join(db, bell, options, follower);
  const onAbort = () => wake();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    let seen = options.after;
    const start = await hub.cursor;
    while (!signal.aborted && compareCursors(seen, start) < 0) {
      const page = await readEventsAfter(db, { ...options.filter, cursor: seen });
      if (page.events.length === 0) break;
      seen = page.cursor;
      for (const frame of await options.render(page.events)) yield { cursor: seen, frame };
    }
    while (!signal.aborted) {
      const change = waiting.shift();
      if (change) {
        if (compareCursors(change.cursor, seen) <= 0) continue;
        yield change;
        // Frames of one page share its cursor; only a later page may be skipped as seen.
        while (waiting[0]?.cursor === change.cursor) yield waiting.shift() as Change<F>;
        seen = change.cursor;
      } else if (failure) {
        throw failure.error;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    leave(db, options.key, hub, follower);
  }
}

function join<F>(db: Db, bell: Bell, options: FollowChanges<F>, follower: Follower): Hub {
  const known = hubs.get(db) ?? new Map<string, Hub>();
  hubs.set(db, known);
  const running = known.get(options.key);
  if (running) {
    running.followers.add(follower);
    return running;
  }
  const hub: Hub = { followers: new Set([follower]), cursor: currentCursor(db), stop: new AbortController() };
  known.set(options.key, hub);
  run(db, bell, options, hub).catch((error: unknown) => {
    known.delete(options.key);
    for (const each of hub.followers) each.fail(error);
  });
  return hub;
}

function leave(db: Db, key: string, hub: Hub, follower: Follower): void {
  hub.followers.delete(follower);
  if (hub.followers.size > 0) return;
  hub.stop.abort();
  if (hubs.get(db)?.get(key) === hub) hubs.get(db)?.delete(key);
}

async function run<F>(db: Db, bell: Bell, options: FollowChanges<F>, hub: Hub): Promise<void> {
  const { signal } = hub.stop;
  let cursor = await hub.cursor;
  while (!signal.aborted) {
    const heard = bell.heard('events');
    const page: EventPage = await readEventsAfter(db, { ...options.filter, cursor });
    if (page.events.length > 0) {
      const frames = await options.render(page.events);
      cursor = page.cursor;
      hub.cursor = Promise.resolve(cursor);
      for (const frame of frames) {
        for (const follower of hub.followers) follower.push({ cursor, frame });
      }
    } else if (page.pending) {
      await delay(PENDING_MS);
    } else {
      await bell.wait('events', signal, heard);
    }
  }
}
