import { sqlState } from '@tavola/db';

const ADDRESS = /[^\s<>"']+@[^\s<>"']+/g;

/** What may be written down about a failure: no query parameters, no addresses, at most 300 characters. */
export function failureReason(error: unknown): string {
  const state = sqlState(error);
  if (state) return `database error ${state}`;
  if (!(error instanceof Error)) return 'unknown failure';
  if (error.name === 'DrizzleQueryError') return 'database query failed';
  return `${error.name}: ${error.message}`.replace(ADDRESS, '<address>').replace(/\s+/g, ' ').slice(0, 300);
}
