import { newId, schema } from '@tavola/db';
import { type Ctx, createSettingsReader, recordEvent, secretsFrom, systemActor } from '@tavola/domain';
import type { EventName, OrderStatus, ReservationStatus } from '@tavola/shared';
import type { TestDatabase } from '@tavola/testkit';
import { TEST_SECRET } from './test-worker.ts';
import { hashOf, trackingOf } from './tracking.ts';

export function testCtx(
  database: TestDatabase,
  clock: () => Date = () => new Date(),
  env: Record<string, string> = {},
): Ctx {
  const secrets = secretsFrom(TEST_SECRET);
  return {
    db: database.db,
    clock,
    actor: systemActor(),
    settings: createSettingsReader({ db: database.db, secrets, environment: env, maxAgeMs: 0 }),
    secrets,
    requestId: 'test',
    locale: 'en',
    publicUrl: 'https://tavola.test',
    ring: () => {},
  };
}

/** A location in this zone. */
export async function addLocation(ctx: Ctx, timezone = 'Europe/Lisbon') {
  const row = {
    id: newId(),
    slug: `house-${newId().slice(-8)}`,
    name: 'Tavola Harbour',
    timezone,
    addressLine1: 'Rua do Cais 12',
    addressCity: 'Lisboa',
    phone: '+351210000000',
    email: 'harbour@tavola.test',
  };
  await ctx.db.insert(schema.locations).values(row);
  return row;
}
export type TestLocation = Awaited<ReturnType<typeof addLocation>>;

export interface Person {
  name: string;
  email?: string;
  phone?: string;
  locale?: string;
  guestId?: string;
}

let numbers = 0;

/** An order with its event, committed together like the product does. */
export async function addOrder(
  ctx: Ctx,
  location: TestLocation,
  person: Person,
  options: {
    event?: EventName;
    status?: OrderStatus;
    type?: 'pickup' | 'delivery' | 'dine_in';
    previousStatus?: OrderStatus;
    id?: string | undefined;
  } = {},
): Promise<{ id: string; number: string }> {
  const { id = newId() } = options;
  numbers += 1;
  const number = String(numbers).padStart(3, '0');
  const { event = 'order.created', status = 'pending', type = 'pickup', previousStatus } = options;
  const now = ctx.clock();
  const readyAt = new Date(now.getTime() + 25 * 60_000);
  const locale = person.locale ?? 'en';
  await ctx.db.transaction(async (tx) => {
    await tx.insert(schema.orders).values({
      id,
      locationId: location.id,
      number,
      serviceDate: now.toISOString().slice(0, 10),
      type,
      status,
      channel: 'web',
      contactName: person.name,
      contactEmail: person.email ?? null,
      contactPhone: person.phone ?? null,
      guestId: person.guestId ?? null,
      locale,
      trackingHash: hashOf(trackingOf(ctx, id)),
      currency: 'EUR',
      subtotal: 3450,
      taxIncluded: true,
      taxTotal: 420,
      total: 3450,
      taxes: [],
      paymentMethod: 'counter',
      fireAt: now,
      readyAt,
      placedAt: now,
    });
    await recordEvent(tx, ctx, event, {
      locationId: location.id,
      object: { kind: 'order', id },
      version: 1,
      payload: {
        order: {
          id,
          number,
          status,
          type,
          location: location.slug,
          timezone: location.timezone,
          totals: { currency: 'EUR', subtotal: 3450, discount: 0, deliveryFee: 0, tip: 0, taxTotal: 420, total: 3450 },
          itemCount: 2,
          readyAt: readyAt.toISOString(),
          scheduledFor: null,
          placedAt: now.toISOString(),
          paymentMethod: 'counter',
          paymentStatus: 'unpaid',
          channel: 'web',
          locale,
          revision: 1,
        },
        ...(previousStatus ? { previousStatus } : {}),
      },
    });
  });
  return { id, number };
}

/** A reservation with the event that brought it into this state. */
export async function addReservation(
  ctx: Ctx,
  location: TestLocation,
  person: Person,
  options: {
    startsAt: Date;
    event?: EventName;
    status?: ReservationStatus;
    previousStatus?: ReservationStatus;
    id?: string;
    revision?: number;
  },
): Promise<{ id: string; code: string }> {
  const {
    startsAt,
    event = 'reservation.created',
    status = 'confirmed',
    previousStatus,
    id = newId(),
    revision = 1,
  } = options;
  const code = id.slice(-6).toUpperCase();
  const endsAt = new Date(startsAt.getTime() + 90 * 60_000);
  const locale = person.locale ?? 'en';
  const local = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: location.timezone,
  });
  const [date = '', time = ''] = local.format(startsAt).split(' ');
  const row = {
    id,
    locationId: location.id,
    serviceDate: date,
    code,
    status,
    revision,
    startsAt,
    endsAt,
    partySize: 4,
    channel: 'web',
    guestName: person.name,
    guestEmail: person.email ?? null,
    guestPhone: person.phone ?? null,
    guestId: person.guestId ?? null,
    locale,
    policy: {},
    createdAt: ctx.clock(),
  };
  await ctx.db.transaction(async (tx) => {
    await tx.insert(schema.reservations).values(row).onConflictDoUpdate({ target: schema.reservations.id, set: row });
    await recordEvent(tx, ctx, event, {
      locationId: location.id,
      object: { kind: 'reservation', id },
      version: revision,
      payload: {
        reservation: {
          id,
          code,
          status,
          location: location.slug,
          date,
          time,
          timezone: location.timezone,
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
          partySize: 4,
          channel: 'web',
          locale,
          revision,
        },
        ...(previousStatus ? { previousStatus } : {}),
      },
    });
  });
  return { id, code };
}

export async function addGuest(ctx: Ctx, person: { name: string; email?: string; locale?: string }): Promise<string> {
  const id = newId();
  await ctx.db
    .insert(schema.guests)
    .values({ id, name: person.name, email: person.email ?? null, locale: person.locale ?? 'en' });
  return id;
}

export async function addStaff(ctx: Ctx, role: 'super_admin' | 'manager' | 'staff', email: string): Promise<void> {
  await ctx.db.insert(schema.staff).values({ id: newId(), email, name: 'Staff', role });
}
