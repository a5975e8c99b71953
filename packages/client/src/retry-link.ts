import type { TRPCLink } from '@trpc/client';
import { observable, type Unsubscribable } from '@trpc/server/observable';
import type { AppRouter } from './app-router.generated.ts';
import { asTavolaError, type TavolaError } from './tavola-error.ts';

export interface RetryOptions {
  /** Tries of one call, the first included. */
  tries: number;
  /** Longest pause a server may ask for; beyond it the call fails and says so. */
  longestWaitMs: number;
}

const FIRST_PAUSE_MS = 200;

/** Codes after which the same request with the same key can succeed within seconds. */
const WORTH_REPEATING = new Set(['UNREACHABLE', 'BUSY', 'IDEMPOTENCY_IN_FLIGHT', 'RATE_LIMITED', 'INTERNAL']);

/** Repeats a call whose answer was lost or that the server asks to repeat, with growing pauses and full jitter. */
export function retryLink({ tries, longestWaitMs }: RetryOptions): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) =>
      observable((observer) => {
        let running: Unsubscribable | undefined;
        let timer: ReturnType<typeof setTimeout> | undefined;
        const attempt = (count: number) => {
          running = next(op).subscribe({
            next: (value) => observer.next(value),
            complete: () => observer.complete(),
            error(cause) {
              const error = asTavolaError(cause);
              const pause = op.signal?.aborted ? undefined : pauseBefore(error, count, tries, longestWaitMs);
              if (op.type === 'subscription' || pause === undefined) observer.error(error);
              else timer = setTimeout(() => attempt(count + 1), pause);
            },
          });
        };
        attempt(1);
        return () => {
          clearTimeout(timer);
          running?.unsubscribe();
        };
      });
}

function pauseBefore(error: TavolaError, count: number, tries: number, longestWaitMs: number): number | undefined {
  if (count >= tries || !WORTH_REPEATING.has(error.code)) return undefined;
  const asked = (error.retryAfterSeconds ?? 0) * 1_000;
  if (asked > longestWaitMs) return undefined;
  return asked + Math.random() * Math.min(longestWaitMs, FIRST_PAUSE_MS * 2 ** count);
}
