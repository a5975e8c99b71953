import { isConnectionLoss, sqlState, violatedConstraint } from '@tavola/db';
import { asDomainError, DomainError } from '../kernel/domain-error.ts';
import { LostSwap, StaleRow } from './write-pages.ts';

/**
 * Whether deciding anew on a fresh page can help: `lost` always, `clash` with a table once more, `uncertain` when the
 * transaction may have committed all the same, `final` never.
 */
export type Verdict = 'lost' | 'clash' | 'uncertain' | 'final';

/** Unique constraints that only fail when somebody else was faster or two codes met by chance. */
const RACES = [
  'idempotency_keys',
  'reservations_hold',
  'reservations_code',
  'reservations_pkey',
  'pacing_counters',
  'holds_pkey',
];

/** What a failed commit means for the requests that were in it. */
export function verdictOn(error: unknown): Verdict {
  if (error instanceof LostSwap) return 'lost';
  if (isConnectionLoss(error)) return 'uncertain';
  const state = sqlState(error);
  const constraint = violatedConstraint(error) ?? '';
  if (state === '40001' || state === '40P01') return 'lost';
  if (state === '23P01') return 'clash';
  if (state === '23514' && constraint.startsWith('pacing_')) return 'clash';
  return state === '23505' && RACES.some((name) => constraint.startsWith(name)) ? 'lost' : 'final';
}

/** What whoever asked is told when the commit is given up. */
export function refusalFor(error: unknown, verdict: Verdict): unknown {
  if (error instanceof StaleRow) return error;
  if (verdict === 'clash')
    return new DomainError('SLOT_UNAVAILABLE', { details: { reason: 'tables' } }, { cause: error });
  return verdict === 'final'
    ? asDomainError(error)
    : new DomainError('BUSY', { retryAfterSeconds: 1 }, { cause: error });
}
