import { newId, schema } from '@tavola/db';
import { type Ctx, DEFAULT_RULES, MAIL_WORDS, PUSH_WORDS, recordEvent } from '@tavola/domain';
import type { EventName, Locale, MailTemplate, OrderStatus, PushTemplate, ReservationStatus } from '@tavola/shared';
import { createTestDatabase, type SmtpSink, startSmtpSink, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningWorker } from './start-worker.ts';
import {
  addGuest,
  addLocation,
  addOrder,
  addReservation,
  addStaff,
  type Person,
  type TestLocation,
  testCtx,
} from './testing/house.ts';
import { newBrowser, type PushService, startPushService } from './testing/push-service.ts';
import { startTestWorker } from './testing/test-worker.ts';

let database: TestDatabase;
let smtp: SmtpSink;
let pushService: PushService;
let ctx: Ctx;
let location: TestLocation;
let worker: RunningWorker;

beforeAll(async () => {
  [database, smtp, pushService] = await Promise.all([createTestDatabase(), startSmtpSink(), startPushService()]);
  ctx = testCtx(database);
  location = await addLocation(ctx);
  await addStaff(ctx, 'manager', 'manager@tavola.test');
  worker = await startTestWorker(database, { smtp });
  await database.sql`update automation_rules set enabled = true, actions = (
    select jsonb_agg(action - 'delayMinutes') from jsonb_array_elements(actions) action)`;
});
afterAll(async () => {
  await worker.stop();
  await Promise.all([database.close(), smtp.close(), pushService.close()]);
});

type Trigger = (person: Person, id?: string) => Promise<unknown>;
const tomorrow = () => new Date(Date.now() + 30 * 3_600_000);
const order =
  (event: EventName, status: OrderStatus, previousStatus?: OrderStatus, type?: 'pickup' | 'delivery'): Trigger =>
  (person, id) =>
    addOrder(ctx, location, person, {
      event,
      status,
      id,
      ...(previousStatus ? { previousStatus } : {}),
      ...(type ? { type } : {}),
    });
const booking =
  (event: EventName, status: ReservationStatus, previousStatus?: ReservationStatus): Trigger =>
  (person, id = newId()) =>
    addReservation(ctx, location, person, {
      event,
      status,
      id,
      startsAt: tomorrow(),
      ...(previousStatus ? { previousStatus } : {}),
    });

async function waitlisted(person: Person): Promise<void> {
  const id = newId();
  const soon = tomorrow();
  const offerExpiresAt = new Date(Date.now() + 600_000);
  const locale = person.locale ?? 'en';
  await ctx.db.transaction(async (tx) => {
    await tx.insert(schema.waitlistEntries).values({
      id,
      locationId: location.id,
      serviceDate: soon.toISOString().slice(0, 10),
      earliestAt: soon,
      latestAt: soon,
      partySize: 2,
      channel: 'web',
      holder: 'h',
      guestName: person.name,
      guestEmail: person.email ?? null,
      locale,
      state: 'offered',
      holdId: newId(),
      offerExpiresAt,
      createdAt: new Date(),
    });
    const waitlist = {
      id,
      location: location.slug,
      date: soon.toISOString().slice(0, 10),
      timezone: location.timezone,
      earliestAt: soon.toISOString(),
      latestAt: soon.toISOString(),
      startsAt: soon.toISOString(),
      partySize: 2,
      channel: 'web',
      locale,
      state: 'offered',
      offerExpiresAt: offerExpiresAt.toISOString(),
    };
    await recordEvent(tx, ctx, 'waitlist.offered', {
      locationId: location.id,
      object: { kind: 'waitlist', id },
      version: 1,
      payload: { waitlist },
    });
  });
}

async function reviewed(person: Person): Promise<void> {
  const { id: orderId } = await addOrder(ctx, location, person, { event: 'order.refunded', status: 'cancelled' });
  const id = newId();
  await ctx.db.transaction((tx) =>
    recordEvent(tx, ctx, 'review.submitted', {
      locationId: location.id,
      object: { kind: 'review', id },
      version: 1,
      payload: { review: { id, rating: 1, location: location.slug, orderId, reservationId: null } },
    }),
  );
}

/** Every default rule with each situation that must set it off, and the mail it sends to the customer. */
const CASES: { seed: string; situation: string; trigger: Trigger; mail: MailTemplate | null }[] = [
  {
    seed: 'order_confirmation',
    situation: 'an order comes in',
    trigger: order('order.created', 'pending'),
    mail: 'order_confirmation',
  },
  {
    seed: 'order_ready',
    situation: 'a pickup is ready',
    trigger: order('order.status_changed', 'ready', 'preparing'),
    mail: 'order_ready',
  },
  {
    seed: 'order_cancelled',
    situation: 'an order is cancelled',
    trigger: order('order.cancelled', 'cancelled', 'pending'),
    mail: 'order_cancelled',
  },
  {
    seed: 'reservation_received',
    situation: 'a booking waits for approval',
    trigger: booking('reservation.created', 'pending'),
    mail: 'reservation_received',
  },
  {
    seed: 'reservation_confirmation',
    situation: 'a booking is certain at once',
    trigger: booking('reservation.created', 'confirmed'),
    mail: 'reservation_confirmation',
  },
  {
    seed: 'reservation_approved',
    situation: 'a booking is approved',
    trigger: booking('reservation.confirmed', 'confirmed', 'pending'),
    mail: 'reservation_confirmation',
  },
  {
    seed: 'reservation_modified',
    situation: 'a booking changes',
    trigger: booking('reservation.modified', 'confirmed', 'confirmed'),
    mail: 'reservation_modified',
  },
  {
    seed: 'reservation_cancelled',
    situation: 'a booking is cancelled',
    trigger: booking('reservation.cancelled', 'cancelled', 'confirmed'),
    mail: 'reservation_cancelled',
  },
  {
    seed: 'reminder_24h',
    situation: 'a day before',
    trigger: booking('reservation.reminder_24h', 'confirmed'),
    mail: 'reservation_reminder',
  },
  {
    seed: 'reminder_2h',
    situation: 'two hours before',
    trigger: booking('reservation.reminder_2h', 'confirmed'),
    mail: 'reservation_reminder',
  },
  { seed: 'waitlist_offer', situation: 'a table comes free', trigger: waitlisted, mail: 'waitlist_offer' },
  {
    seed: 'review_visit',
    situation: 'the party has left',
    trigger: booking('reservation.completed', 'completed', 'seated'),
    mail: 'review_request',
  },
  {
    seed: 'review_order',
    situation: 'an order was picked up',
    trigger: order('order.status_changed', 'picked_up', 'ready'),
    mail: 'review_request',
  },
  {
    seed: 'review_order',
    situation: 'an order was delivered',
    trigger: order('order.status_changed', 'delivered', 'out_for_delivery', 'delivery'),
    mail: 'review_request',
  },
  { seed: 'bad_review', situation: 'a guest is not happy', trigger: reviewed, mail: null },
  {
    seed: 'no_show',
    situation: 'nobody came',
    trigger: booking('reservation.no_show', 'no_show', 'confirmed'),
    mail: null,
  },
];

/** The same for what the browsers that follow it are shown. */
const PUSHES: { seed: string; situation: string; trigger: Trigger; push: PushTemplate; at?: OrderStatus }[] = [
  {
    seed: 'push_order_progress',
    situation: 'the kitchen accepts an order',
    trigger: order('order.status_changed', 'confirmed', 'pending'),
    push: 'order_progress',
    at: 'confirmed',
  },
  {
    seed: 'push_order_progress',
    situation: 'a pickup is ready',
    trigger: order('order.status_changed', 'ready', 'preparing'),
    push: 'order_progress',
    at: 'ready',
  },
  {
    seed: 'push_order_progress',
    situation: 'an order leaves the house',
    trigger: order('order.status_changed', 'out_for_delivery', 'ready', 'delivery'),
    push: 'order_progress',
    at: 'out_for_delivery',
  },
  {
    seed: 'push_order_cancelled',
    situation: 'an order is cancelled',
    trigger: order('order.cancelled', 'cancelled', 'pending'),
    push: 'order_cancelled',
  },
  {
    seed: 'push_reservation_approved',
    situation: 'a booking is approved',
    trigger: booking('reservation.confirmed', 'confirmed', 'pending'),
    push: 'reservation_confirmation',
  },
  {
    seed: 'push_reservation_modified',
    situation: 'a booking changes',
    trigger: booking('reservation.modified', 'confirmed', 'confirmed'),
    push: 'reservation_modified',
  },
  {
    seed: 'push_reservation_cancelled',
    situation: 'a booking is cancelled',
    trigger: booking('reservation.cancelled', 'cancelled', 'confirmed'),
    push: 'reservation_cancelled',
  },
];

/** Who the customer is: a guest who left an address, or one whose profile holds it; waitlists know no profile. */
const PEOPLE = ['guest', 'profile'] as const;

it('covers every default rule', () => {
  expect([...new Set([...CASES, ...PUSHES].map(({ seed }) => seed))].sort()).toEqual(
    DEFAULT_RULES.map(({ seed }) => seed).sort(),
  );
});

describe.each(CASES.flatMap((entry) => PEOPLE.map((kind) => ({ ...entry, kind }))))(
  '$seed: $situation ($kind)',
  ({ seed, trigger, mail, kind }) => {
    it.each(['en', 'de'] as const)('in %s', async (locale) => {
      if (kind === 'profile' && seed === 'waitlist_offer') return expect(mail).toBe('waitlist_offer');
      const email = `${newId().slice(-12)}@guest.test`;
      const name = locale === 'de' ? 'Jana Weber' : 'Ana Souza';
      const guestId = kind === 'profile' ? await addGuest(ctx, { name, email, locale }) : undefined;
      const person: Person = guestId ? { name, guestId, locale } : { name, email, locale };
      const before = new Date().toISOString();
      await trigger(person);
      worker.wake();
      await quiet();
      const [rule] = await database.sql`select id from automation_rules where seeded = ${seed}`;
      const runs =
        await database.sql`select outcome from automation_runs where rule_id = ${rule?.id} and at >= ${before} and outcome <> 'not_matched'`;
      expect(runs.map(({ outcome }) => outcome)).toEqual(['done']);
      const sent = smtp.messages.filter((message) => message.envelope.to.includes(email));
      if (mail === null) {
        expect(sent).toHaveLength(0);
        await expectStaffTold(seed, guestId, before);
        return;
      }
      expect(sent).toHaveLength(1);
      const words = MAIL_WORDS[locale as Locale][mail];
      expect(sent[0]?.subject?.startsWith(words.subject.split('{{')[0] ?? '')).toBe(true);
      expect(sent[0]?.text).toContain(name.split(' ')[0]);
      // Never the home page: a button leads to what the mail is about.
      if (words.button)
        expect(sent[0]?.text).toMatch(new RegExp(`${words.button.label}: \\S+/(track|r|review|waitlist)/.`));
      const calendars = sent[0]?.attachments.filter(({ mimeType }) => mimeType === 'text/calendar') ?? [];
      expect(calendars.length).toBe(
        ['reservation_confirmation', 'reservation_modified', 'reservation_cancelled'].includes(mail) ? 1 : 0,
      );
    });
  },
);

describe.each(PUSHES.flatMap((entry) => PEOPLE.map((kind) => ({ ...entry, kind }))))(
  '$seed: $situation ($kind)',
  ({ trigger, push, at, kind }) => {
    it.each(['en', 'de'] as const)('in %s, to the browser that follows it and once', async (locale) => {
      const name = locale === 'de' ? 'Jana Weber' : 'Ana Souza';
      const guestId = kind === 'profile' ? await addGuest(ctx, { name, locale }) : undefined;
      const [objectId, subscriptionId, browser] = [newId(), newId(), newBrowser(pushService.url)];
      const { endpoint, keys } = browser;
      const createdAt = new Date();
      await ctx.db.insert(schema.pushSubscriptions).values({ id: subscriptionId, endpoint, ...keys, createdAt });
      await ctx.db.insert(schema.pushFollows).values({
        subscriptionId,
        objectKind: push.startsWith('order') ? 'order' : 'reservation',
        objectId,
        createdAt,
      });
      await trigger({ name, locale, ...(guestId ? { guestId } : {}) }, objectId);
      worker.wake();
      await quiet();
      const shown = pushService.to(browser).map((received) => browser.read(received) as Record<string, string>);
      expect(shown).toHaveLength(1);
      const words = PUSH_WORDS[locale][push];
      const { title } = (at && words.at?.[at]) ?? words;
      expect(shown[0]?.title?.startsWith(title.split('{{')[0] ?? '')).toBe(true);
      expect(shown[0]).toMatchObject({ lang: locale, tag: expect.stringContaining(objectId) });
      expect(JSON.stringify(shown)).not.toContain(name);
    });
  },
);

it('keeps quiet about steps nobody waits for', async () => {
  const [objectId, subscriptionId, browser] = [newId(), newId(), newBrowser(pushService.url)];
  const { endpoint, keys } = browser;
  const createdAt = new Date();
  await ctx.db.insert(schema.pushSubscriptions).values({ id: subscriptionId, endpoint, ...keys, createdAt });
  await ctx.db.insert(schema.pushFollows).values({ subscriptionId, objectKind: 'order', objectId, createdAt });
  await order('order.status_changed', 'ready', 'preparing', 'delivery')({ name: 'Ana Souza' }, objectId);
  worker.wake();
  await quiet();
  expect(pushService.to(browser)).toEqual([]);
});

async function expectStaffTold(seed: string, guestId: string | undefined, since: string): Promise<void> {
  const notes = await database.sql`select role, title from staff_notifications where created_at >= ${since}`;
  expect(notes).toHaveLength(1);
  if (seed === 'bad_review') {
    expect(notes[0]).toMatchObject({ role: 'manager', title: 'A review with 1 of 5' });
    expect(smtp.messages.at(-1)?.envelope.to).toEqual(['manager@tavola.test']);
  } else {
    expect(notes[0]?.title).toContain('No-show: table for 4');
    if (guestId)
      expect((await database.sql`select tags from guests where id = ${guestId}`)[0]?.tags).toEqual(['no-show']);
  }
}

async function quiet(): Promise<void> {
  await expect
    .poll(
      async () => {
        const [left] = await database.sql`select (select count(*) from events where dispatched_at is null)
          + (select count(*) from tasks where state = 'pending' and run_at <= now()) as number`;
        return Number(left?.number);
      },
      { timeout: 15_000, interval: 20 },
    )
    .toBe(0);
}
