import { type Db, insertRows, inTransaction, schema, sql, type Tx } from '@tavola/db';
import { hashPassword } from '../identity/password.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { DEMO_STAFF } from './demo-staff.ts';
import { DEMO_HOUSES, HARBOUR, HUDSON, RESTAURANT_LINE, RESTAURANT_NAME } from './houses.ts';
import type { HouseSlug } from './menu-shape.ts';
import { demoGuests } from './people.ts';
import { planBook } from './plan-book.ts';
import { planHouse } from './plan-house.ts';
import { planMenu } from './plan-menu.ts';
import { planOrders } from './plan-orders.ts';
import { planReviews } from './plan-reviews.ts';
import { demoId, randomFrom } from './random.ts';

export type DemoSummary = {
  locations: Record<HouseSlug, string>;
  items: number;
  guests: number;
  reservations: number;
  orders: number;
};

const SEED = 20_261_121;
const GUEST_COUNT = 240;

/**
 * Fills an empty database with the demo restaurant: two houses, a card, staff who can sign in, and six weeks of book and
 * orders around `now`, the same for the same `now`. All or nothing; a database that has a location is refused with
 * `CONFLICT` and left as it is.
 */
export async function seedDemo(db: Db, { now }: { now: Date }): Promise<DemoSummary> {
  const plan = await planDemo(now);
  await inTransaction(db, (tx) => writeDemo(tx, plan), { isolation: 'read committed' });
  return {
    locations: plan.locationIds,
    items: plan.menu.items.length,
    guests: plan.guests.length,
    reservations: plan.books.reduce((sum, book) => sum + book.reservations.length, 0),
    orders: plan.orders.reduce((sum, order) => sum + order.orders.length, 0),
  };
}

async function planDemo(now: Date) {
  const random = randomFrom(SEED);
  const guests = demoGuests(random, now, GUEST_COUNT);
  const harbour = planHouse(random, HARBOUR, now, 0);
  const hudson = planHouse(random, HUDSON, now, 1);
  const locationIds = { harbour: harbour.location.id, hudson: hudson.location.id };
  const menu = planMenu(random, now, locationIds);
  const rooms = { harbour, hudson };
  const books = DEMO_HOUSES.map((house) => {
    const { location, tables, combinations, periods } = rooms[house.slug];
    const periodIds = new Map(periods.map(({ name, id }) => [name, id]));
    return planBook(random, { house, locationId: location.id, tables, combinations, periodIds, guests, now });
  });
  const orders = DEMO_HOUSES.map((house) => {
    const { location, tables } = rooms[house.slug];
    return planOrders(random, { house, locationId: location.id, tables, menu: menu.planned, guests, now });
  });
  const staff = await Promise.all(
    DEMO_STAFF.map(async ({ email, name, role, password, houses }) => ({
      id: demoId(random, now),
      email,
      name,
      role,
      passwordHash: await hashPassword(password),
      locationIds: houses?.map((slug) => locationIds[slug]) ?? null,
    })),
  );
  const reviews = planReviews(
    random,
    books.flatMap(({ reservations }) => reservations),
    now,
  );
  return { now, guests, houses: [harbour, hudson], locationIds, menu, books, orders, staff, reviews };
}

async function writeDemo(tx: Tx, plan: Awaited<ReturnType<typeof planDemo>>): Promise<void> {
  await tx.execute(sql`set local statement_timeout = '60s'`);
  const [existing] = await tx.select({ id: schema.locations.id }).from(schema.locations).limit(1);
  if (existing) throw new DomainError('CONFLICT', { details: { what: 'database', reason: 'not empty' } });
  const { houses, menu, books, orders } = plan;

  await insertRows(tx, schema.settings, [
    {
      groups: {
        general: {
          restaurantName: RESTAURANT_NAME,
          tagline: RESTAURANT_LINE,
          contactEmail: HARBOUR.email,
          contactPhone: HARBOUR.phone,
        },
      },
    },
  ]);
  await insertRows(
    tx,
    schema.locations,
    houses.map(({ location }) => location),
  );
  await insertRows(tx, schema.staff, plan.staff);
  await insertRows(
    tx,
    schema.openingHours,
    houses.flatMap(({ hours }) => hours),
  );
  await insertRows(
    tx,
    schema.specialDays,
    houses.flatMap(({ specialDays }) => specialDays),
  );
  await insertRows(
    tx,
    schema.areas,
    houses.flatMap(({ areas }) => areas),
  );
  await insertRows(
    tx,
    schema.diningTables,
    houses.flatMap(({ tables }) => tables),
  );
  await insertRows(
    tx,
    schema.tableCombinations,
    houses.flatMap(({ combinations }) => combinations),
  );
  await insertRows(
    tx,
    schema.servicePeriods,
    houses.flatMap(({ periods }) => periods),
  );
  await insertRows(
    tx,
    schema.deliveryZones,
    houses.flatMap(({ zones }) => zones),
  );

  await insertRows(tx, schema.categories, menu.categories);
  await insertRows(tx, schema.menuItems, menu.items);
  await insertRows(tx, schema.optionGroups, menu.optionGroups);
  await insertRows(tx, schema.optionValues, menu.optionValues);
  await insertRows(tx, schema.itemOptionGroups, menu.itemOptionGroups);
  await insertRows(tx, schema.mealtimes, menu.mealtimes);
  await insertRows(tx, schema.itemMealtimes, menu.itemMealtimes);
  await insertRows(tx, schema.itemOverrides, menu.overrides);
  await insertRows(tx, schema.itemStock, menu.stock);

  await insertRows(tx, schema.guests, plan.guests);
  for (const book of books) {
    await insertRows(tx, schema.serviceDays, book.serviceDays);
    await insertRows(tx, schema.reservations, book.reservations);
    await insertRows(tx, schema.tableAllocations, book.allocations);
    await insertRows(tx, schema.pacingCounters, book.pacing);
    await insertRows(tx, schema.reservationHistory, book.history);
  }
  for (const history of orders) {
    await insertRows(tx, schema.orders, history.orders);
    await insertRows(tx, schema.orderLines, history.lines);
    await insertRows(tx, schema.orderHistory, history.history);
    await insertRows(tx, schema.orderCounters, history.counters);
  }
  await insertRows(tx, schema.reviews, plan.reviews);
}
