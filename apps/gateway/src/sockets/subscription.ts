import { compareCursors, isCursor } from '@tavola/domain';
import { type Broadcasts, type Frame, frameFrom } from './broadcasts.ts';

export interface Audience {
  /** The same for subscriptions that see the same frames. */
  key: string;
  /** Runs the procedure from the beginning, for everybody. */
  open(signal: AbortSignal): Promise<AsyncIterable<unknown>>;
  /** A run of its own, from where this subscriber was. */
  own: AsyncIterable<unknown>;
}

export interface Listener {
  send(frame: Frame): void;
  lost(error: unknown): void;
}

/**
 * Brings one subscriber up to date with a procedure run of its own, then lets go of it and goes on with the frames that
 * all subscribers share. Resolves with `joined` once it does, or with `ended` when its own run is over before.
 */
export async function subscribe(
  broadcasts: Broadcasts,
  audience: Audience,
  listener: Listener,
  signal: AbortSignal,
): Promise<'joined' | 'ended'> {
  const early: Frame[] = [];
  let isJoined = false;
  const leave = await broadcasts.join(audience.key, audience.open, {
    take: (frame) => (isJoined ? listener.send(frame) : early.push(frame)),
    lost: listener.lost,
  });
  signal.addEventListener('abort', leave, { once: true });
  try {
    for await (const value of audience.own) {
      if (signal.aborted) return 'ended';
      const frame = frameFrom(value);
      if (!frame) continue;
      listener.send(frame);
      if (!isAtSeam(frame, early)) continue;
      for (const late of early.splice(0)) if (isAfter(late, frame)) listener.send(late);
      isJoined = true;
      return 'joined';
    }
    return 'ended';
  } finally {
    if (!isJoined) leave();
  }
}

/** A snapshot is complete by itself; after a resumed start, whoever has passed a frame the others saw has caught up. */
function isAtSeam(frame: Frame, early: Frame[]): boolean {
  if (!isCursor(frame.cursor)) return false;
  if ((frame.data as { kind?: unknown } | null)?.kind === 'snapshot') return true;
  return early.some((each) => isCursor(each.cursor) && !isAfter(each, frame));
}

const isAfter = (a: Frame, b: Frame): boolean => !isCursor(a.cursor) || compareCursors(a.cursor, b.cursor) > 0;
