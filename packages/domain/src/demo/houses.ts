import type { TableShape } from '@tavola/shared';
import type { HouseSlug } from './menu-shape.ts';

/** `[name, seats at least, seats at most, shape, x, y, width, height, rotation]` on a canvas of 1000 × 1000. */
type TableRow = [string, number, number, TableShape, number, number, number, number, number];

export type DemoPeriod = {
  name: string;
  /** `closed` days are taken away later. */
  weekdays: number[];
  start: string;
  end: string;
  slotMinutes: number;
  turnMinutes: { upTo: number; minutes: number }[];
  bufferMinutes: number;
  pacingCovers: number;
  pacingParties: number;
  pacingCoversOnline: number;
  pacingPartiesOnline: number;
  maxPartyOnline: number;
  /** Parties on an ordinary day, and how arrivals spread over the period, both for the demo's book only. */
  parties: { weekday: number; weekend: number };
  peak: string;
};

export type DemoHouse = {
  slug: HouseSlug;
  name: string;
  tagline: string;
  timezone: string;
  address: { line1: string; city: string; postcode: string; country: string };
  lat: number;
  lng: number;
  phone: string;
  email: string;
  orderTypes: string[];
  /** Whether one weekday is the day off. */
  dayOff: boolean;
  hours: { weekdays: number[]; ranges: { start: string; end: string }[] }[];
  areas: { name: string; tables: TableRow[] }[];
  combinations: { name: string; tables: string[]; minParty: number; maxParty: number }[];
  periods: DemoPeriod[];
  delivery: {
    name: string;
    radiusMeters: number;
    postcodes: string[];
    fee: number;
    minimum: number;
    freeOver: number;
  } | null;
  christmasEve: { ranges: { start: string; end: string }[]; note: string };
  ordersPerDay: { weekday: number; weekend: number };
  orderPeaks: string[];
};

export const RESTAURANT_NAME = 'Maré & Cinza';
export const RESTAURANT_LINE = 'Tide and ash. The morning’s fish, cooked over oak.';

const WEEK = [1, 2, 3, 4, 5];
const WEEKEND = [6, 7];

export const HARBOUR: DemoHouse = {
  slug: 'harbour',
  name: `${RESTAURANT_NAME} Harbour`,
  tagline: 'The old customs shed on the Tagus, with the grill in the middle of the room.',
  timezone: 'Europe/Lisbon',
  address: { line1: 'Doca do Cabo 14, Armazém 3', city: 'Lisboa', postcode: '1200-109', country: 'PT' },
  lat: 38.7053,
  lng: -9.1446,
  phone: '+351 200 000 142',
  email: 'harbour@mare-e-cinza.example',
  orderTypes: ['pickup', 'delivery', 'dine_in'],
  dayOff: true,
  hours: [
    {
      weekdays: WEEK,
      ranges: [
        { start: '12:00', end: '15:30' },
        { start: '19:00', end: '23:30' },
      ],
    },
    { weekdays: WEEKEND, ranges: [{ start: '12:00', end: '23:30' }] },
  ],
  areas: [
    {
      name: 'Dining room',
      tables: [
        ['1', 1, 2, 'round', 70, 80, 110, 110, 0],
        ['2', 1, 2, 'round', 70, 250, 110, 110, 0],
        ['3', 2, 4, 'square', 265, 85, 120, 120, 45],
        ['4', 2, 4, 'square', 265, 300, 120, 120, 45],
        ['5', 3, 4, 'rectangle', 470, 70, 190, 110, 0],
        ['6', 3, 4, 'rectangle', 470, 200, 190, 110, 0],
        ['7', 5, 8, 'rectangle', 440, 375, 250, 130, 0],
      ],
    },
    {
      name: 'Fire counter',
      tables: [
        ['C1', 1, 2, 'bar', 810, 70, 90, 90, 0],
        ['C2', 1, 2, 'bar', 810, 185, 90, 90, 0],
        ['C3', 1, 2, 'bar', 810, 300, 90, 90, 0],
        ['C4', 1, 2, 'bar', 810, 415, 90, 90, 0],
      ],
    },
    {
      name: 'Quayside',
      tables: [
        ['Q1', 1, 2, 'round', 70, 735, 115, 115, 0],
        ['Q2', 2, 4, 'round', 240, 720, 145, 145, 0],
        ['Q3', 2, 4, 'rectangle', 440, 730, 170, 120, 0],
        ['Q4', 2, 4, 'rectangle', 620, 730, 170, 120, 0],
        ['Q5', 4, 6, 'rectangle', 840, 700, 120, 190, 0],
      ],
    },
  ],
  combinations: [
    { name: '5 + 6', tables: ['5', '6'], minParty: 5, maxParty: 8 },
    { name: '3 + 4', tables: ['3', '4'], minParty: 5, maxParty: 7 },
    { name: 'Q3 + Q4', tables: ['Q3', 'Q4'], minParty: 5, maxParty: 8 },
    { name: '5 + 6 + 7', tables: ['5', '6', '7'], minParty: 9, maxParty: 16 },
  ],
  periods: [
    {
      name: 'Lunch',
      weekdays: WEEK,
      start: '12:00',
      end: '15:30',
      slotMinutes: 15,
      bufferMinutes: 15,
      turnMinutes: [
        { upTo: 2, minutes: 75 },
        { upTo: 4, minutes: 90 },
        { upTo: 16, minutes: 105 },
      ],
      pacingCovers: 18,
      pacingParties: 6,
      pacingCoversOnline: 14,
      pacingPartiesOnline: 5,
      maxPartyOnline: 12,
      parties: { weekday: 12, weekend: 18 },
      peak: '12:45',
    },
    {
      name: 'Long lunch',
      weekdays: WEEKEND,
      start: '12:00',
      end: '17:00',
      slotMinutes: 15,
      bufferMinutes: 15,
      turnMinutes: [
        { upTo: 2, minutes: 90 },
        { upTo: 4, minutes: 105 },
        { upTo: 16, minutes: 135 },
      ],
      pacingCovers: 18,
      pacingParties: 6,
      pacingCoversOnline: 14,
      pacingPartiesOnline: 5,
      maxPartyOnline: 12,
      parties: { weekday: 18, weekend: 20 },
      peak: '13:15',
    },
    {
      name: 'Dinner',
      weekdays: [...WEEK, ...WEEKEND],
      start: '19:00',
      end: '23:30',
      slotMinutes: 15,
      bufferMinutes: 15,
      turnMinutes: [
        { upTo: 2, minutes: 90 },
        { upTo: 4, minutes: 120 },
        { upTo: 16, minutes: 150 },
      ],
      pacingCovers: 16,
      pacingParties: 5,
      pacingCoversOnline: 12,
      pacingPartiesOnline: 4,
      maxPartyOnline: 12,
      parties: { weekday: 16, weekend: 25 },
      peak: '20:15',
    },
  ],
  delivery: {
    name: 'Riverside',
    radiusMeters: 3500,
    postcodes: ['1100', '1200', '1249', '1250', '1350'],
    fee: 350,
    minimum: 2000,
    freeOver: 6000,
  },
  christmasEve: { ranges: [{ start: '12:00', end: '17:00' }], note: 'Christmas Eve, lunch only' },
  ordersPerDay: { weekday: 24, weekend: 36 },
  orderPeaks: ['13:00', '20:15'],
};

export const HUDSON: DemoHouse = {
  slug: 'hudson',
  name: `${RESTAURANT_NAME} Hudson`,
  tagline: 'Ten tables in a ferry ticket office. The kitchen closes when the night does.',
  timezone: 'America/New_York',
  address: { line1: '0 Pier Forty-Nine, Ticket Hall', city: 'New York', postcode: '10014', country: 'US' },
  lat: 40.7337,
  lng: -74.0104,
  phone: '+1 212 555 0142',
  email: 'hudson@mare-e-cinza.example',
  orderTypes: ['pickup', 'dine_in'],
  dayOff: false,
  hours: [{ weekdays: [...WEEK, ...WEEKEND], ranges: [{ start: '18:00', end: '01:00' }] }],
  areas: [
    {
      name: 'Ticket hall',
      tables: [
        ['10', 1, 2, 'round', 80, 100, 115, 115, 0],
        ['11', 1, 2, 'round', 80, 300, 115, 115, 0],
        ['12', 2, 4, 'square', 270, 95, 130, 130, 0],
        ['13', 2, 4, 'square', 270, 285, 130, 130, 0],
        ['14', 2, 4, 'rectangle', 500, 100, 210, 125, 0],
        ['15', 4, 6, 'rectangle', 500, 290, 290, 130, 0],
      ],
    },
    {
      name: 'River windows',
      tables: [
        ['W1', 1, 2, 'square', 110, 725, 115, 115, 45],
        ['W2', 1, 2, 'square', 330, 725, 115, 115, 45],
        ['W3', 2, 4, 'rectangle', 550, 720, 180, 125, 0],
        ['W4', 2, 4, 'rectangle', 740, 720, 180, 125, 0],
      ],
    },
  ],
  combinations: [
    { name: '12 + 13', tables: ['12', '13'], minParty: 5, maxParty: 8 },
    { name: 'W3 + W4', tables: ['W3', 'W4'], minParty: 5, maxParty: 8 },
  ],
  periods: [
    {
      name: 'Dinner',
      weekdays: [...WEEK, ...WEEKEND],
      start: '18:00',
      end: '01:00',
      slotMinutes: 30,
      bufferMinutes: 10,
      turnMinutes: [
        { upTo: 2, minutes: 90 },
        { upTo: 4, minutes: 110 },
        { upTo: 12, minutes: 140 },
      ],
      pacingCovers: 16,
      pacingParties: 5,
      pacingCoversOnline: 12,
      pacingPartiesOnline: 4,
      maxPartyOnline: 8,
      parties: { weekday: 13, weekend: 20 },
      peak: '20:00',
    },
  ],
  delivery: null,
  christmasEve: { ranges: [{ start: '18:00', end: '22:00' }], note: 'Christmas Eve, kitchen until ten' },
  ordersPerDay: { weekday: 14, weekend: 22 },
  orderPeaks: ['20:00', '20:30', '22:45'],
};

export const DEMO_HOUSES = [HARBOUR, HUDSON];

/**
 * The weekday a house with a day off keeps closed: a Monday, unless a Monday is so near that somebody who tries the
 * demo today would meet closed doors.
 */
export function dayOffFor(house: DemoHouse, todayWeekday: number): number | null {
  if (!house.dayOff) return null;
  const daysAhead = (weekday: number) => (weekday - todayWeekday + 7) % 7;
  return [1, 2, 3].find((weekday) => daysAhead(weekday) >= 3) ?? 7;
}
