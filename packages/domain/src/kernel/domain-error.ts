import { ContentionError, isConnectionLoss, sqlState } from '@tavola/db';
import { ERRORS, type ErrorCode } from '@tavola/shared';
import type { Alternative } from '@tavola/shared/schemas';

export interface Refusal {
  /** Numbers of the rule that refused, for the message and for machines. */
  details?: Record<string, unknown>;
  alternatives?: Alternative[];
  allowedActions?: string[];
  /** Seconds after which trying again makes sense. */
  retryAfterSeconds?: number;
}

/** A refusal by the rules: the caller learns the code and what would work, and nothing was written. */
export class DomainError extends Error {
  override name = 'DomainError';
  readonly code: ErrorCode;
  readonly refusal: Refusal;

  constructor(code: ErrorCode, refusal: Refusal = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.refusal = refusal;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}

/** Lock and statement timeouts, too many connections, a server that is starting or stopping. */
const OVERLOAD = /^(55P03|57014|53\w{3}|57P0[123]|08\w{3})$/;

/** Text that no column can hold, such as a NUL character. */
const UNSTORABLE = /^(22021|22P05)$/;

/** A name that is taken, or something that others still point at. */
const CLASH = /^(23505|23503)$/;

/**
 * The refusal an unexpected error amounts to: `BUSY` for contention and lost connections, `VALIDATION_FAILED` for text
 * that cannot be stored, `CONFLICT` for what a unique or foreign key forbids, else `INTERNAL`.
 */
export function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const state = sqlState(error);
  if (state !== undefined && UNSTORABLE.test(state)) {
    const issues = [{ path: '', message: 'Control characters are not allowed' }];
    return new DomainError('VALIDATION_FAILED', { details: { issues } }, { cause: error });
  }
  if (state !== undefined && CLASH.test(state)) return new DomainError('CONFLICT', {}, { cause: error });
  const busy =
    error instanceof ContentionError || isConnectionLoss(error) || (state !== undefined && OVERLOAD.test(state));
  return busy
    ? new DomainError('BUSY', { retryAfterSeconds: 1 }, { cause: error })
    : new DomainError('INTERNAL', {}, { cause: error });
}
