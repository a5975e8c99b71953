import { createHash } from 'node:crypto';
import { API_VERSION } from '@tavola/shared';

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, canonical(field)]),
  );
}

/** SHA-256 over operation, API version and the validated input with sorted keys; field order does not matter. */
export function fingerprint(operation: string, input: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([operation, API_VERSION, canonical(input)]))
    .digest('hex');
}
