import type { TrackFrame } from '@tavola/shared/schemas';
import type { Bell } from '../events/bell.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { followOrders } from '../kitchen/follow-orders.ts';
import type { FeedEntry } from '../kitchen/location-feed.ts';
import { findOrderByToken } from './find-order-by-token.ts';
import { trackOrder } from './track-order.ts';

const frameOf = new WeakMap<FeedEntry, Promise<TrackFrame>>();

/** One order, live, for whoever holds its tracking link. A change is read once, however many hold the link. */
export async function* watchOrder(
  ctx: Ctx,
  input: { token: string; lastEventId?: string | null | undefined },
  bell: Bell,
  signal: AbortSignal,
): AsyncGenerator<{ cursor: string; frame: TrackFrame }> {
  const { order } = await findOrderByToken(ctx, input.token);
  const read = () => trackOrder(ctx, input);
  const serverTime = () => ctx.clock().toISOString();
  const makeFrame = async (): Promise<TrackFrame> => {
    const tracked = await read();
    return { kind: 'change', serverTime: serverTime(), change: { order: tracked } };
  };
  const follow = followOrders({
    db: ctx.db,
    locationId: order.locationId,
    orderId: order.id,
    bell,
    signal,
    lastEventId: input.lastEventId,
    readSnapshot: read,
  });
  for await (const step of follow) {
    if (step.kind === 'resync') yield { cursor: step.cursor, frame: { kind: 'resync' } };
    else if (step.kind === 'snapshot') {
      yield { cursor: step.cursor, frame: { kind: 'snapshot', serverTime: serverTime(), snapshot: step.snapshot } };
    } else {
      const making = frameOf.get(step.entry) ?? makeFrame();
      frameOf.set(step.entry, making);
      making.catch(() => frameOf.delete(step.entry));
      yield { cursor: step.entry.cursor, frame: await making };
    }
  }
}
