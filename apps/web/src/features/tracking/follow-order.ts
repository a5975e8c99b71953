import type { AppRouter } from '@tavola/client';
import type { TrackedOrder } from '@tavola/shared/schemas';
import { createTRPCClient, createWSClient, wsLink } from '@trpc/client';

export interface OrderFollower {
  onOrder: (order: TrackedOrder) => void;
  onLive: (live: boolean) => void;
}

const MAX_DELAY_MS = 4_000;
const PING_MS = 10_000;
const PONG_MS = 3_000;

const socketUrl = () => `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/ws`;

/**
 * Follows one order over a socket until the returned function is called. After a cut the library sends the last id it saw,
 * so nothing between is missed; a dead line is noticed by unanswered pings, and at once when the device wakes or goes online.
 */
export function followOrder(token: string, { onOrder, onLive }: OrderFollower): () => void {
  const socket = createWSClient({
    url: socketUrl,
    keepAlive: { enabled: true, intervalMs: PING_MS, pongTimeoutMs: PONG_MS },
    retryDelayMs: (attempt) => Math.min(MAX_DELAY_MS, 250 * 2 ** attempt),
    onClose: () => onLive(false),
  });
  const client = createTRPCClient<AppRouter>({ links: [wsLink({ client: socket })] });
  let subscription: { unsubscribe: () => void } | undefined;
  const subscribe = () => {
    subscription?.unsubscribe();
    subscription = client.orders.track.subscribe(
      { token },
      {
        onStarted: () => onLive(true),
        onConnectionStateChange: ({ state }) => state !== 'pending' && onLive(false),
        onData: ({ data: frame }) => {
          onLive(true);
          if (frame.kind === 'resync') subscribe();
          else onOrder(frame.kind === 'snapshot' ? frame.snapshot : frame.change.order);
        },
        onError: () => onLive(false),
      },
    );
  };
  subscribe();
  return () => {
    subscription?.unsubscribe();
    void socket.close();
  };
}
