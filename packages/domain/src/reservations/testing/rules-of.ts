import { type Combination, type LocationRules, type Period, seatingsOf, type Table } from '../location-rules.ts';

const uuid = (n: number): string => `01936f2e-8a00-7000-8000-${String(n).padStart(12, '0')}`;

export const LOCATION_ID = uuid(1);
export const ROOM = uuid(2);
export const TERRACE = uuid(3);

export const tableId = (n: number): string => uuid(100 + n);

export interface RulesOptions {
  timezone?: string;
  /** `[min, max]` or more about each table; numbered from 1. */
  tables?: readonly Partial<Table>[];
  combinations?: readonly Partial<Combination>[];
  period?: Partial<Period>;
  periods?: readonly Partial<Period>[];
  hours?: readonly { weekday: number; startTime: string; endTime: string }[];
  specialDays?: readonly {
    date: string;
    closed?: boolean;
    walkInOnly?: boolean;
    ranges?: { start: string; end: string }[];
  }[];
}

/** Rules of a made-up house: one table for four in the room, dinner 18:00–23:00 every day unless told otherwise. */
export function rulesOf(options: RulesOptions = {}): LocationRules {
  const tables = (options.tables ?? [{ minParty: 1, maxParty: 4 }]).map((table, n) => tableOf(n + 1, table));
  const byId = new Map(tables.map((table) => [table.id, table]));
  const combinations = (options.combinations ?? []).map((set, n) => ({
    id: uuid(300 + n),
    locationId: LOCATION_ID,
    name: `set ${n}`,
    minParty: 1,
    maxParty: 8,
    priority: 0,
    tableIds: [],
    active: true,
    ...set,
  }));
  return {
    version: 1,
    location: {
      id: LOCATION_ID,
      slug: 'house',
      mode: 'live',
      name: 'House',
      tagline: '',
      timezone: options.timezone ?? 'Europe/Lisbon',
      currency: 'EUR',
      addressLine1: '',
      addressCity: '',
      addressPostcode: '',
      addressCountry: '',
      lat: null,
      lng: null,
      phone: '',
      email: '',
      orderTypes: [],
      orderingPausedUntil: null,
      bookingPausedUntil: null,
      rulesVersion: 1,
      sort: 0,
      active: true,
      createdAt: new Date(0),
    } as LocationRules['location'],
    areas: [
      { id: ROOM, locationId: LOCATION_ID, name: 'Room', sort: 0 },
      { id: TERRACE, locationId: LOCATION_ID, name: 'Terrace', sort: 1 },
    ],
    tables: byId,
    combinations,
    periods: (options.periods ?? [options.period ?? {}]).map((period, n) => periodOf(n, period)),
    hours: (options.hours ?? []).map((row, n) => ({
      id: uuid(500 + n),
      locationId: LOCATION_ID,
      kind: 'opening',
      ...row,
    })),
    specialDays: new Map(
      (options.specialDays ?? []).map((day, n) => [
        day.date,
        { id: uuid(600 + n), locationId: LOCATION_ID, closed: false, walkInOnly: false, ranges: [], note: '', ...day },
      ]),
    ),
    seatings: seatingsOf(byId, combinations),
  };
}

function tableOf(n: number, table: Partial<Table>): Table {
  return {
    id: tableId(n),
    locationId: LOCATION_ID,
    areaId: ROOM,
    name: String(n),
    minParty: 1,
    maxParty: 4,
    shape: 'square',
    priority: 0,
    joinable: false,
    online: true,
    active: true,
    x: 0,
    y: 0,
    width: 80,
    height: 80,
    rotation: 0,
    qrToken: null,
    ...table,
  };
}

function periodOf(n: number, period: Partial<Period>): Period {
  return {
    id: uuid(400 + n),
    locationId: LOCATION_ID,
    name: 'Dinner',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    startTime: '18:00:00',
    endTime: '23:00:00',
    slotMinutes: 30,
    turnMinutes: [{ upTo: 20, minutes: 90 }],
    bufferMinutes: 0,
    pacingCovers: null,
    pacingParties: null,
    pacingCoversOnline: null,
    pacingPartiesOnline: null,
    minNoticeMinutes: 0,
    maxAdvanceDays: 365,
    minParty: 1,
    maxPartyOnline: 20,
    areaIds: [],
    walkInOnly: false,
    active: true,
    ...period,
  };
}
