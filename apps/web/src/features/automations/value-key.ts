import type { EventName } from '@tavola/shared';

/** Where the word for a stored value is kept: statuses and order types are common to all pages, the rest is ours. */
export function valueKey(
  path: string,
  value: string,
  event: EventName | null,
): { namespace: 'common' | 'automations'; key: string } {
  const field = path.split('.').at(-1) ?? path;
  const about = (path === 'previousStatus' ? event : path)?.split('.')[0];
  if (field === 'status' || field === 'previousStatus') return { namespace: 'common', key: `${about}Status.${value}` };
  if (field === 'type') return { namespace: 'common', key: `orderType.${value}` };
  return { namespace: 'automations', key: `value.${field === 'method' ? 'paymentMethod' : field}.${value}` };
}
