import type { InventoryChange } from '@tavola/shared/schemas';
import { IANAZone } from 'luxon';
import { DomainError } from '../kernel/domain-error.ts';
import {
  type Combination,
  type LocationRules,
  type Period,
  seatingsOf,
  type Table,
} from '../reservations/location-rules.ts';
import { OVERLAP, requireHours } from './require-hours.ts';
import { overlapInDay } from './time-ranges.ts';

/** The rules as they would be after one edit; refuses edits that contradict themselves. */
export function applyChange(rules: LocationRules, change: InventoryChange): LocationRules {
  const locationId = rules.location.id;
  switch (change.kind) {
    case 'area':
      return { ...rules, areas: put(rules.areas, { ...change.area, locationId }) };
    case 'table':
      requireAreas(rules, [change.table.areaId], 'table.areaId');
      requireOrder(change.table, 'table');
      return withTables(rules, put([...rules.tables.values()], tableRow(rules, change.table)), rules.combinations);
    case 'combination': {
      requireOrder(change.combination, 'combination');
      if (change.combination.tableIds.some((id) => !rules.tables.has(id))) {
        throw invalid('combination.tableIds', 'A combination joins tables of this location');
      }
      const row: Combination = { ...change.combination, locationId, active: true };
      return withTables(rules, [...rules.tables.values()], put(rules.combinations, row));
    }
    case 'period':
      requireAreas(rules, change.period.areaIds, 'period.areaIds');
      return { ...rules, periods: put(rules.periods, { ...change.period, locationId, active: true } satisfies Period) };
    case 'hours': {
      requireHours(change.hours, 'change.hours');
      const hours = change.hours.flatMap(({ weekday, ranges }) =>
        ranges.map(({ start, end }) => ({
          id: '',
          locationId,
          kind: 'opening' as const,
          weekday,
          startTime: start,
          endTime: end,
        })),
      );
      return { ...rules, hours };
    }
    case 'timezone':
      if (!IANAZone.isValidZone(change.timezone)) throw invalid('timezone', 'No such time zone');
      return { ...rules, location: { ...rules.location, timezone: change.timezone } };
    case 'specialDay': {
      const overlap = overlapInDay(change.specialDay.ranges);
      if (overlap !== undefined) throw invalid(`specialDay.ranges.${overlap}`, OVERLAP);
      const days = new Map(rules.specialDays);
      days.set(change.specialDay.date, { id: '', locationId, ...change.specialDay });
      return { ...rules, specialDays: days };
    }
    case 'removeSpecialDay': {
      const days = new Map(rules.specialDays);
      days.delete(change.date);
      return { ...rules, specialDays: days };
    }
    case 'remove':
      return without(rules, change);
  }
}

function without(rules: LocationRules, { what, id }: Extract<InventoryChange, { kind: 'remove' }>): LocationRules {
  const others = <T extends { id: string }>(list: readonly T[]) => list.filter((entry) => entry.id !== id);
  const tables = [...rules.tables.values()];
  switch (what) {
    case 'area':
      if (tables.some((table) => table.areaId === id))
        throw new DomainError('CONFLICT', { details: { reason: 'in_use' } });
      return { ...rules, areas: others(rules.areas) };
    case 'table':
      return withTables(rules, others(tables), rules.combinations);
    case 'combination':
      return withTables(rules, tables, others(rules.combinations));
    case 'period':
      return { ...rules, periods: others(rules.periods) };
  }
}

function withTables(rules: LocationRules, tables: Table[], combinations: readonly Combination[]): LocationRules {
  const byId = new Map(tables.map((table) => [table.id, table]));
  return { ...rules, tables: byId, combinations, seatings: seatingsOf(byId, combinations) };
}

function tableRow(rules: LocationRules, table: Extract<InventoryChange, { kind: 'table' }>['table']): Table {
  const known = rules.tables.get(table.id);
  return { ...table, locationId: rules.location.id, active: true, qrToken: known?.qrToken ?? null };
}

const put = <T extends { id: string }>(list: readonly T[], entry: T): T[] => [
  ...list.filter(({ id }) => id !== entry.id),
  entry,
];

function requireAreas(rules: LocationRules, ids: readonly string[], path: string): void {
  if (ids.some((id) => !rules.areas.some((area) => area.id === id))) throw invalid(path, 'No such area here');
}

function requireOrder(entry: { minParty: number; maxParty: number }, path: string): void {
  if (entry.minParty > entry.maxParty) throw invalid(`${path}.minParty`, 'The smallest party exceeds the largest');
}

const invalid = (path: string, message: string) =>
  new DomainError('VALIDATION_FAILED', { details: { issues: [{ path: `change.${path}`, message }] } });
