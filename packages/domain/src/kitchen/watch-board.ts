import type { Db } from '@tavola/db';
import type { BoardFrame, Ticket } from '@tavola/shared/schemas';
import type { Bell } from '../events/bell.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { findLocation } from '../locations/find-location.ts';
import { followOrders } from './follow-orders.ts';
import type { FeedEntry, FeedPage } from './location-feed.ts';
import { readBoard, readTickets } from './read-tickets.ts';

export interface WatchBoard {
  location: string;
  lastEventId?: string | null | undefined;
}

const ticketsOf = new WeakMap<FeedPage, Promise<Map<string, Ticket>>>();
const frameOf = new WeakMap<FeedEntry, BoardFrame>();

/** The kitchen board of one location, live. A change is read once and its frame is the same object for every subscriber. */
export async function* watchBoard(
  ctx: Ctx,
  input: WatchBoard,
  bell: Bell,
  signal: AbortSignal,
): AsyncGenerator<{ cursor: string; frame: BoardFrame }> {
  const location = await findLocation(ctx, input.location);
  const serverTime = () => ctx.clock().toISOString();
  const follow = followOrders({
    db: ctx.db,
    locationId: location.id,
    bell,
    signal,
    lastEventId: input.lastEventId,
    readSnapshot: () => readBoard(ctx.db, location),
  });
  for await (const step of follow) {
    if (step.kind === 'resync') yield { cursor: step.cursor, frame: { kind: 'resync' } };
    else if (step.kind === 'snapshot') {
      yield { cursor: step.cursor, frame: { kind: 'snapshot', serverTime: serverTime(), snapshot: step.snapshot } };
    } else {
      const frame = frameOf.get(step.entry) ?? (await makeFrame(ctx.db, step.entry, serverTime));
      if (frame) yield { cursor: step.entry.cursor, frame };
    }
  }
}

async function makeFrame(db: Db, entry: FeedEntry, serverTime: () => string): Promise<BoardFrame | undefined> {
  const reading = ticketsOf.get(entry.page) ?? readTickets(db, entry.page.orderIds);
  ticketsOf.set(entry.page, reading);
  reading.catch(() => ticketsOf.delete(entry.page));
  const ticket = (await reading).get(entry.orderId);
  if (!ticket) return undefined;
  const known = frameOf.get(entry);
  if (known) return known;
  const frame: BoardFrame = { kind: 'change', serverTime: serverTime(), change: { ticket } };
  frameOf.set(entry, frame);
  return frame;
}
