import { createHash } from 'node:crypto';
import type { schema } from '@tavola/db';
import { specialDaysOf, todayOf } from './demo-calendar.ts';
import { type DemoHouse, dayOffFor } from './houses.ts';
import { demoId, type Random } from './random.ts';
import type { SeatedTable } from './table-plan.ts';

export type HouseRows = {
  location: typeof schema.locations.$inferInsert;
  hours: (typeof schema.openingHours.$inferInsert)[];
  specialDays: (typeof schema.specialDays.$inferInsert)[];
  areas: (typeof schema.areas.$inferInsert)[];
  tables: (typeof schema.diningTables.$inferInsert & SeatedTable)[];
  combinations: (typeof schema.tableCombinations.$inferInsert)[];
  periods: (typeof schema.servicePeriods.$inferInsert)[];
  zones: (typeof schema.deliveryZones.$inferInsert)[];
};

const DINING_NOTICE_MINUTES = 30;

/** One house as rows: address, hours, rooms with their floor plan, and when it takes bookings. */
export function planHouse(random: Random, house: DemoHouse, now: Date, sort: number): HouseRows {
  const newId = () => demoId(random, now);
  const locationId = newId();
  const dayOff = dayOffFor(house, todayOf(house, now).weekday);
  const openDays = (weekdays: number[]) => weekdays.filter((weekday) => weekday !== dayOff);
  const { address } = house;

  const areas = house.areas.map(({ name }, position) => ({ id: newId(), locationId, name, sort: position }));
  const joined = new Set(house.combinations.flatMap(({ tables }) => tables));
  const tables = house.areas.flatMap((area, index) =>
    area.tables.map(([name, minParty, maxParty, shape, x, y, width, height, rotation], position) => ({
      id: newId(),
      locationId,
      areaId: areas[index]?.id ?? '',
      name,
      minParty,
      maxParty,
      shape,
      x,
      y,
      width,
      height,
      rotation,
      priority: position,
      joinable: joined.has(name),
      qrToken: qrToken(random),
    })),
  );
  const idOf = new Map(tables.map(({ name, id }) => [name, id]));

  return {
    location: {
      id: locationId,
      slug: house.slug,
      name: house.name,
      tagline: house.tagline,
      timezone: house.timezone,
      currency: 'EUR',
      addressLine1: address.line1,
      addressCity: address.city,
      addressPostcode: address.postcode,
      addressCountry: address.country,
      lat: house.lat,
      lng: house.lng,
      phone: house.phone,
      email: house.email,
      orderTypes: house.orderTypes,
      sort,
    },
    hours: house.hours.flatMap(({ weekdays, ranges }) =>
      openDays(weekdays).flatMap((weekday) =>
        ranges.map(({ start, end }) => ({ id: newId(), locationId, weekday, startTime: start, endTime: end })),
      ),
    ),
    specialDays: specialDaysOf(house, now).map((day) => ({ ...day, id: newId(), locationId })),
    areas,
    tables,
    combinations: house.combinations.map(({ name, tables: members, minParty, maxParty }, priority) => ({
      id: newId(),
      locationId,
      name,
      minParty,
      maxParty,
      priority,
      tableIds: members.flatMap((member) => idOf.get(member) ?? []),
    })),
    periods: house.periods.map(({ parties, peak, start, end, weekdays, ...rules }) => ({
      ...rules,
      id: newId(),
      locationId,
      weekdays: openDays(weekdays),
      startTime: start,
      endTime: end,
      minNoticeMinutes: DINING_NOTICE_MINUTES,
    })),
    zones: house.delivery
      ? [{ ...house.delivery, id: newId(), locationId, kind: 'radius', centerLat: house.lat, centerLng: house.lng }]
      : [],
  };
}

/** Demo tables have known tokens, so that their printed codes survive a reset. */
function qrToken(random: Random): string {
  return createHash('sha256').update(`table ${random.next()}`).digest('base64url').slice(0, 24);
}
