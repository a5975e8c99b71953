import { type DbOrTx, eq, schema } from '@tavola/db';

const { areas, diningTables, locations, openingHours, servicePeriods, specialDays, tableCombinations } = schema;

export type Table = typeof diningTables.$inferSelect;
export type Combination = typeof tableCombinations.$inferSelect;
export type Period = typeof servicePeriods.$inferSelect;
export type Area = typeof areas.$inferSelect;

/** A table or a set of tables a party can be given. */
export interface Seating {
  tableIds: readonly string[];
  areaIds: readonly string[];
  minParty: number;
  maxParty: number;
  priority: number;
  /** Whether giving it away breaks a pair that could have been joined. */
  joinable: boolean;
  online: boolean;
  name: string;
}

/** All that decides what may be booked at one location, as of `version`. Never changed once loaded. */
export interface LocationRules {
  version: number;
  location: typeof locations.$inferSelect;
  areas: readonly Area[];
  tables: ReadonlyMap<string, Table>;
  combinations: readonly Combination[];
  periods: readonly Period[];
  hours: readonly (typeof openingHours.$inferSelect)[];
  specialDays: ReadonlyMap<string, typeof specialDays.$inferSelect>;
  seatings: readonly Seating[];
}

/** Reads the rules of a location; undefined when there is none. */
export async function loadRules(db: DbOrTx, locationId: string): Promise<LocationRules | undefined> {
  const [location] = await db.select().from(locations).where(eq(locations.id, locationId));
  if (!location) return undefined;
  const [areaRows, tables, combinations, periods, hours, special] = await Promise.all([
    db.select().from(areas).where(eq(areas.locationId, locationId)).orderBy(areas.sort, areas.name),
    db.select().from(diningTables).where(eq(diningTables.locationId, locationId)).orderBy(diningTables.name),
    db.select().from(tableCombinations).where(eq(tableCombinations.locationId, locationId)),
    db.select().from(servicePeriods).where(eq(servicePeriods.locationId, locationId)).orderBy(servicePeriods.startTime),
    db.select().from(openingHours).where(eq(openingHours.locationId, locationId)).orderBy(openingHours.startTime),
    db.select().from(specialDays).where(eq(specialDays.locationId, locationId)),
  ]);
  const active = periods.filter((period) => period.active);
  const tablesById = new Map(tables.filter((table) => table.active).map((table) => [table.id, table]));
  return {
    version: location.rulesVersion,
    location,
    areas: areaRows,
    tables: tablesById,
    combinations,
    periods: active,
    hours: hours.filter((row) => row.kind === 'opening'),
    specialDays: new Map(special.map((row) => [row.date, row])),
    seatings: seatingsOf(tablesById, combinations),
  };
}

const BY_NAME = new Intl.Collator('en', { numeric: true });

/** Every table and every combination whose members are all in use, by name. */
export function seatingsOf(tables: ReadonlyMap<string, Table>, combinations: readonly Combination[]): Seating[] {
  const joined = new Set(combinations.filter((set) => set.active).flatMap((set) => set.tableIds));
  const single = [...tables.values()].map((table) => ({
    tableIds: [table.id],
    areaIds: [table.areaId],
    minParty: table.minParty,
    maxParty: table.maxParty,
    priority: table.priority,
    joinable: table.joinable || joined.has(table.id),
    online: table.online,
    name: table.name,
  }));
  const sets = combinations.flatMap((set) => {
    const members = set.tableIds.flatMap((id) => tables.get(id) ?? []);
    if (!set.active || members.length !== set.tableIds.length) return [];
    return {
      tableIds: set.tableIds,
      areaIds: [...new Set(members.map((table) => table.areaId))],
      minParty: set.minParty,
      maxParty: set.maxParty,
      priority: set.priority,
      joinable: false,
      online: members.every((table) => table.online),
      name: set.name,
    };
  });
  return [...single, ...sets].sort((a, b) => BY_NAME.compare(a.name, b.name));
}
