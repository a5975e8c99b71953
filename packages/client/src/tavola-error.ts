import { TRPCClientError } from '@trpc/client';
import type { Alternative, AppRouter, Problem } from './app-router.generated.ts';

export type ErrorCode = Problem['code'];

/** Every call that fails, fails with this: a refusal of the restaurant with its problem document, or no answer at all. */
export class TavolaError extends TRPCClientError<AppRouter> {
  override name = 'TavolaError';
  /** The contract's refusal; undefined when the server could not be reached or did not answer as it should. */
  readonly problem: Problem | undefined;
  readonly code: ErrorCode | 'UNREACHABLE';

  constructor(error: TRPCClientError<AppRouter>) {
    super(error.message, { cause: error, meta: error.meta });
    // The parent sets its own prototype, which would hide this class.
    Object.setPrototypeOf(this, TavolaError.prototype);
    Object.assign(this, { shape: error.shape, data: error.data });
    this.problem = error.data?.problem;
    this.code = this.problem?.code ?? 'UNREACHABLE';
  }

  /** Whether sending the very same request again may succeed. */
  get retryable(): boolean {
    return this.problem?.retryable ?? true;
  }

  /** Slots that could be booked at the moment of the refusal; pass one back as it is. */
  get alternatives(): Alternative[] {
    return this.problem?.alternatives ?? [];
  }

  get allowedActions(): string[] {
    return this.problem?.allowedActions ?? [];
  }

  /** Seconds the server asks to wait, when it does. */
  get retryAfterSeconds(): number | undefined {
    const response = this.meta?.response as { headers?: { get(name: string): string | null } } | undefined;
    const seconds = Number(response?.headers?.get('retry-after') ?? Number.NaN);
    return Number.isFinite(seconds) ? seconds : undefined;
  }
}

export const asTavolaError = (error: TRPCClientError<AppRouter>): TavolaError =>
  error instanceof TavolaError ? error : new TavolaError(error);
