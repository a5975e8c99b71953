import { isTrackedEnvelope } from '@trpc/server';

export interface Frame {
  /** Position to resume from. */
  cursor: string;
  data: unknown;
}

export interface Member {
  /** Every frame of the feed since joining, in order. */
  take(frame: Frame): void;
  /** The feed is broken: come back and resume. */
  lost(error: unknown): void;
}

interface Feed {
  members: Set<Member>;
  /** Settles once nothing that happens from now on is missed. */
  ready: Promise<void>;
  stop: AbortController;
}

export interface Broadcasts {
  /**
   * Joins the one stream that all subscriptions with this key share, opened by the first of them. Resolves once the stream
   * is running: whatever happens later is taken by the member.
   */
  join(
    key: string,
    open: (signal: AbortSignal) => Promise<AsyncIterable<unknown>>,
    member: Member,
  ): Promise<() => void>;
}

/** What a subscription yielded, as a frame with its cursor. */
export function frameFrom(value: unknown): Frame | undefined {
  if (!isTrackedEnvelope(value)) return undefined;
  const [cursor, data] = value;
  return { cursor, data };
}

/** One running procedure per feed, however many sockets look at it: an event costs a socket one write and nothing else. */
export function createBroadcasts(): Broadcasts {
  const feeds = new Map<string, Feed>();

  function start(key: string, open: (signal: AbortSignal) => Promise<AsyncIterable<unknown>>): Feed {
    const stop = new AbortController();
    let isRunning = false;
    let isReady = () => {};
    let failed = (_error: unknown) => {};
    const ready = new Promise<void>((resolve, reject) => {
      isReady = () => {
        isRunning = true;
        resolve();
      };
      failed = reject;
    });
    ready.catch(() => undefined);
    const feed: Feed = { members: new Set(), ready, stop };
    feeds.set(key, feed);
    const end = (error: unknown) => {
      if (feeds.get(key) === feed) feeds.delete(key);
      // Who is still waiting to join is refused with the reason; only who was on board has lost something.
      failed(error);
      if (isRunning && !stop.signal.aborted) for (const member of feed.members) member.lost(error);
    };
    run(feed, open, isReady).then(() => end(new Error('the feed has ended')), end);
    return feed;
  }

  return {
    async join(key, open, member) {
      const feed = feeds.get(key) ?? start(key, open);
      feed.members.add(member);
      const leave = () => {
        feed.members.delete(member);
        if (feed.members.size > 0) return;
        feed.stop.abort();
        if (feeds.get(key) === feed) feeds.delete(key);
      };
      try {
        await feed.ready;
      } catch (error) {
        leave();
        throw error;
      }
      return leave;
    },
  };
}

async function run(
  feed: Feed,
  open: (signal: AbortSignal) => Promise<AsyncIterable<unknown>>,
  isReady: () => void,
): Promise<void> {
  let isFirst = true;
  for await (const value of await open(feed.stop.signal)) {
    if (feed.stop.signal.aborted) return;
    const frame = frameFrom(value);
    // The first frame is the snapshot for the one who opened; each member reads a snapshot of its own.
    if (isFirst) isReady();
    else if (frame) for (const member of feed.members) member.take(frame);
    isFirst = false;
  }
}
