import type { DoorbellTransport } from './doorbell.ts';

/** The part of an ioredis client the bell needs; the application brings the client, this package knows no Redis. */
export interface RedisLike {
  publish(channel: string, message: string): Promise<unknown>;
  subscribe(channel: string): Promise<unknown>;
  on(event: 'message', listener: (channel: string, message: string) => void): unknown;
  on(event: 'ready', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  disconnect(): void;
}

const CHANNEL = 'tavola:doorbell';

/**
 * Rings by Redis publish. `open` is called twice, because a subscribed connection may not publish:
 * `redisDoorbell(() => new Redis(url, { maxRetriesPerRequest: 1 }), onProblem)`.
 */
export function redisDoorbell(
  open: () => RedisLike,
  onProblem: (error: unknown) => void = () => {},
): DoorbellTransport {
  const publisher = open();
  const subscriber = open();
  for (const client of [publisher, subscriber]) client.on('error', onProblem);
  return {
    publish: async (message) => {
      await publisher.publish(CHANNEL, message);
    },
    subscribe: async (onMessage, onConnected) => {
      subscriber.on('message', (_channel, message) => onMessage(message));
      subscriber.on('ready', onConnected);
      await subscriber.subscribe(CHANNEL);
    },
    close: async () => {
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}
