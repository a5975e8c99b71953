import type { Ctx, RenderPicture } from '@tavola/domain';

/** What a host (Next, Fastify, a test) must bring along for each request. */
export interface ApiContext {
  domain: Omit<Ctx, 'intent' | 'onReplay'>;
  /** Raw `Idempotency-Key`, as the client sent it. */
  idempotencyKey?: string | undefined;
  /** Raw `X-Test-Fault`: what a test key wants to go wrong. */
  testFault?: string | undefined;
  /** Drops the connection without an answer; what is committed stays. */
  loseAnswer?: (() => void) | undefined;
  /** Calls in the same HTTP request; a key covers one write only. */
  batchSize?: number | undefined;
  /** Reports headers the host must send, e.g. `Idempotent-Replayed` and `Retry-After`. */
  setHeader?: ((name: string, value: string) => void) | undefined;
  /** Called with every unexpected failure, for the log. */
  onFailure?: ((error: unknown, path: string) => void) | undefined;
  /** Counts a call against the actor's limits; throws RATE_LIMITED. */
  limit?: ((path: string, kind: 'query' | 'mutation' | 'subscription') => Promise<void>) | undefined;
  /** For subscriptions: waits until the doorbell rings for this topic or a poll interval has passed. */
  doorbell?: Doorbell | undefined;
  /** Redraws uploaded pictures; only hosts that take uploads have it. */
  renderPicture?: RenderPicture | undefined;
  /** Session token to end at sign-out, when the request came from a browser. */
  sessionToken?: string | undefined;
}

export interface Doorbell {
  /** Resolves at the next ring after the call, at the latest after the poll interval, or when the signal aborts. */
  wait(topic: string, signal: AbortSignal, since?: number): Promise<void>;
  /** Rings heard so far; read it before looking and hand it to `wait`, so that no ring is slept through. */
  heard(topic: string): number;
}
