import { type Db, newId, schema } from '@tavola/db';

export interface HouseOptions {
  timezone?: string;
  /** `[name, min, max, area?]` */
  tables?: readonly (readonly [string, number, number, string?])[];
  combinations?: readonly { name: string; tables: readonly string[]; minParty: number; maxParty: number }[];
  periods?: readonly Partial<typeof schema.servicePeriods.$inferInsert>[];
  /** Every day by default; none keeps only the periods. */
  hours?: readonly { weekday: number; startTime: string; endTime: string }[];
  mode?: 'live' | 'test';
}

export interface House {
  id: string;
  slug: string;
  areas: Record<string, string>;
  tables: Record<string, string>;
  combinations: Record<string, string>;
  periods: string[];
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** A small restaurant for tests: one table for four, dinner 18:00–23:00 every day in Lisbon unless told otherwise. */
export async function createHouse(db: Db, options: HouseOptions = {}): Promise<House> {
  const id = newId();
  const slug = `house-${id.slice(-8)}`;
  const tables = options.tables ?? [['1', 1, 4]];
  const areaNames = [...new Set(tables.map(([, , , area]) => area ?? 'Room'))];
  const areas = Object.fromEntries(areaNames.map((name) => [name, newId()]));
  const tableIds = Object.fromEntries(tables.map(([name]) => [name, newId()]));
  await db.insert(schema.locations).values({
    id,
    slug,
    name: slug,
    timezone: options.timezone ?? 'Europe/Lisbon',
    mode: options.mode ?? 'live',
  });
  await db
    .insert(schema.areas)
    .values(areaNames.map((name, sort) => ({ id: areas[name] ?? '', locationId: id, name, sort })));
  await db.insert(schema.diningTables).values(
    tables.map(([name, minParty, maxParty, area]) => ({
      id: tableIds[name] ?? '',
      locationId: id,
      areaId: areas[area ?? 'Room'] ?? '',
      name,
      minParty,
      maxParty,
    })),
  );
  const combinations = (options.combinations ?? []).map((set) => ({
    id: newId(),
    locationId: id,
    name: set.name,
    minParty: set.minParty,
    maxParty: set.maxParty,
    tableIds: set.tables.map((name) => tableIds[name] ?? ''),
  }));
  if (combinations.length > 0) await db.insert(schema.tableCombinations).values(combinations);
  const periods = (options.periods ?? [{}]).map((period) => ({
    id: newId(),
    locationId: id,
    name: 'Dinner',
    weekdays: EVERY_DAY,
    startTime: '18:00',
    endTime: '23:00',
    slotMinutes: 30,
    turnMinutes: [{ upTo: 20, minutes: 90 }],
    bufferMinutes: 0,
    maxPartyOnline: 20,
    maxAdvanceDays: 365,
    ...period,
  }));
  if (periods.length > 0) await db.insert(schema.servicePeriods).values(periods);
  const hours = options.hours ?? [];
  if (hours.length > 0) {
    await db.insert(schema.openingHours).values(hours.map((row) => ({ id: newId(), locationId: id, ...row })));
  }
  return {
    id,
    slug,
    areas,
    tables: tableIds,
    combinations: Object.fromEntries(combinations.map((set) => [set.name, set.id])),
    periods: periods.map((period) => period.id),
  };
}

/** The local date some days from today, far enough ahead that no notice or zone matters. */
export function dayAhead(days = 7, from = new Date()): string {
  return new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
