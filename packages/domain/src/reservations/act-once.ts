import { setTimeout as delay } from 'node:timers/promises';
import { findStored } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';

/** How long a duplicate waits for the first request before it is told to come back. */
const PATIENCE_MS = 2_000;
const running = new Map<string, { fingerprint: string; answer: Promise<unknown> }>();

/**
 * Runs a write of the book once per idempotency key. Duplicates in this process wait for the first and share its
 * answer; the book itself looks keys up and commits them with the rows. A refusal is checked against the stored answer
 * first, so a repeated request is answered as before even when the world has moved on.
 */
export async function actOnce<T>(ctx: Ctx, act: () => Promise<T>): Promise<T> {
  const { intent } = ctx;
  if (!intent) return act();
  const slot = JSON.stringify([ctx.actor.mode, ctx.actor.channel, intent.key]);
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const first = running.get(slot);
    if (!first) break;
    const left = deadline - performance.now();
    if (left <= 0) throw new DomainError('IDEMPOTENCY_IN_FLIGHT', { retryAfterSeconds: 1 });
    const timer = new AbortController();
    const outcome = await Promise.race([
      first.answer.then(
        (answer) => ({ answer }),
        () => 'refused' as const,
      ),
      delay(left, 'late' as const, { signal: timer.signal }).catch(() => 'late' as const),
    ]);
    timer.abort();
    if (outcome === 'late' || outcome === 'refused') continue;
    if (first.fingerprint !== intent.fingerprint) throw new DomainError('IDEMPOTENCY_KEY_REUSED');
    ctx.onReplay?.();
    return outcome.answer as T;
  }
  const answer = actOrReplay(ctx, act);
  running.set(slot, { fingerprint: intent.fingerprint, answer });
  try {
    return await answer;
  } finally {
    running.delete(slot);
  }
}

async function actOrReplay<T>(ctx: Ctx, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!ctx.intent || !(error instanceof DomainError) || error.code === 'IDEMPOTENCY_KEY_REUSED') throw error;
    const stored = await findStored<T>(ctx, ctx.intent);
    if (!stored) throw error;
    return stored.result;
  }
}
