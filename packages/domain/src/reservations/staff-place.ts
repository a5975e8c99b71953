import { DomainError } from '../kernel/domain-error.ts';
import type { Facts } from './facts.ts';
import { busyTables } from './seating.ts';

/**
 * The tables staff chose, if they exist, are free for the whole span and seat the party. An override lets the party
 * squeeze; nothing lets two parties share a table.
 */
export function requireTables(
  facts: Facts,
  tableIds: readonly string[],
  wanted: { partySize: number; from: number; to: number; except?: string | undefined; override: boolean },
): string[] {
  const chosen = [...new Set(tableIds)];
  const tables = chosen.flatMap((id) => facts.rules.tables.get(id) ?? []);
  if (tables.length !== chosen.length) throw new DomainError('NOT_FOUND', { details: { what: 'table' } });
  const busy = busyTables(facts.page, wanted.from, wanted.to, facts.now, wanted.except);
  const taken = tables.filter(({ id }) => busy.has(id)).map(({ name }) => name);
  if (taken.length > 0) throw new DomainError('SLOT_UNAVAILABLE', { details: { reason: 'tables', taken } });
  const seats = tables.reduce((sum, table) => sum + table.maxParty, 0);
  const set = facts.rules.combinations.find(
    ({ tableIds: members }) => members.length === chosen.length && members.every((id) => chosen.includes(id)),
  );
  const max = Math.max(seats, set?.maxParty ?? 0);
  if (wanted.partySize > max && !wanted.override)
    throw new DomainError('PARTY_SIZE_NOT_ALLOWED', { details: { min: 1, max } });
  return chosen;
}
