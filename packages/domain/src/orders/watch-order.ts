import type { TrackFrame } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { followOrders } from '../kitchen/follow-orders.ts';
import type { Bell } from '../kitchen/location-feed.ts';
import { findOrderByToken } from './find-order-by-token.ts';
import { trackOrder } from './track-order.ts';

/** One order, live, for whoever holds its tracking link. */
export async function* watchOrder(
  ctx: Ctx,
  input: { token: string; lastEventId?: string | null | undefined },
  bell: Bell,
  signal: AbortSignal,
): AsyncGenerator<{ cursor: string; frame: TrackFrame }> {
  const { order } = await findOrderByToken(ctx, input.token);
  const read = () => trackOrder(ctx, input);
  const serverTime = () => ctx.clock().toISOString();
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
      const frame: TrackFrame = { kind: 'change', serverTime: serverTime(), change: { order: await read() } };
      yield { cursor: step.entry.cursor, frame };
    }
  }
}
