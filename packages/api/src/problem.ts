import { DomainError } from '@tavola/domain';
import { ERRORS, type ErrorCode } from '@tavola/shared';
import type { Problem } from '@tavola/shared/schemas';
import { messageFor } from './error-messages.ts';

/** The one shape of a refusal on every surface; texts of unexpected failures never leave the server. */
export function toProblem(error: DomainError, requestId: string, locale: string): Problem {
  const { status, retryable } = ERRORS[error.code];
  const { details, alternatives, allowedActions } = error.refusal;
  return {
    type: `https://tavola.dev/errors/${error.code}`,
    title: error.code.toLowerCase().replaceAll('_', ' '),
    status,
    code: error.code,
    message: messageFor(error, locale),
    retryable,
    requestId,
    ...(details ? { details } : {}),
    ...(alternatives ? { alternatives } : {}),
    ...(allowedActions ? { allowedActions } : {}),
  };
}

/** What a refusal with this code looks like, for documents. */
export const exampleProblem = (code: ErrorCode): Problem => toProblem(new DomainError(code), 'req_01HZX3Q2', 'en');
