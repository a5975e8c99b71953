import { anyOf, schema } from '@tavola/db';
import { DEFAULT_LOCALE, type Locale } from '@tavola/shared';
import { DateTime } from 'luxon';
import type { EventRow } from '../events/read-events-after.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { findFollowers } from '../push/find-followers.ts';
import type { FollowedObject } from '../push/followed-object.ts';
import { eventLinks } from './event-links.ts';
import { type Customer, findCustomers, type Source, sourceOf } from './find-customer.ts';

/** What conditions and templates see, under fixed names. */
export interface RuleContext {
  event: { id: string; name: string; at: string };
  restaurant: { name: string; email: string; phone: string };
  location?: { name: string; slug: string; phone: string; email: string; address: string; timezone: string };
  customer?: {
    name: string;
    firstName: string;
    email: string;
    phone: string;
    locale: Locale;
    tags: string[];
    vip: boolean;
  };
  links: Record<string, string>;
  [name: string]: unknown;
}

export interface LoadedContext {
  context: RuleContext;
  customer: Customer | undefined;
  /** Language of whatever is sent to the customer. */
  locale: Locale;
  /** Where phone numbers without a prefix are from: the location's, as a two-letter code. */
  country: string;
  /** The order or booking that browsers may follow, and those that do. */
  followed: (FollowedObject & { browsers: string[] }) | undefined;
}

/**
 * Gathers what a rule may know about each event: its payload as it was then, and the person, location and links as they
 * are now. Dates and sums are also there as words in `locale`, the customer's unless given.
 */
export async function loadRuleContexts(ctx: Ctx, events: EventRow[], inLocale?: Locale): Promise<LoadedContext[]> {
  const subjects = events.map(({ objectKind, objectId, payload }) => ({ kind: objectKind, id: objectId, payload }));
  const followed = subjects.map((subject) => asFollowed(sourceOf(subject)));
  const [customers, general, locations, links, browsers] = await Promise.all([
    findCustomers(ctx.db, subjects),
    ctx.settings.get('general'),
    findLocationRows(ctx, events),
    eventLinks(ctx, events),
    findFollowers(
      ctx.db,
      followed.flatMap((object) => object ?? []),
    ),
  ]);
  return events.map((event, index) => {
    const customer = customers[index];
    const location = locations.get(event.locationId ?? '');
    const locale = inLocale ?? customer?.locale ?? (general.defaultLocale as Locale) ?? DEFAULT_LOCALE;
    const object = followed[index];
    return {
      customer,
      locale,
      country: location?.addressCountry ?? '',
      // Nobody is told of an erased guest's doings, whoever followed them.
      followed: object && { ...object, browsers: customer ? (browsers.get(object.id) ?? []) : [] },
      context: {
        event: { id: event.id, name: event.name, at: event.at.toISOString() },
        restaurant: { name: general.restaurantName, email: general.contactEmail, phone: general.contactPhone },
        ...(location ? { location: describeLocation(location) } : {}),
        ...(customer ? { customer: describeCustomer(customer) } : {}),
        ...withWords(event.payload, locale),
        links: links[index] ?? {},
      },
    };
  });
}

export async function loadRuleContext(ctx: Ctx, event: EventRow, inLocale?: Locale): Promise<LoadedContext> {
  const [loaded] = await loadRuleContexts(ctx, [event], inLocale);
  if (!loaded) throw new Error('an event without a context');
  return loaded;
}

const asFollowed = (source: Source | undefined): FollowedObject | undefined =>
  source && source.kind !== 'waitlist' ? { kind: source.kind, id: source.id } : undefined;

type LocationRow = typeof schema.locations.$inferSelect;

async function findLocationRows(ctx: Ctx, events: EventRow[]): Promise<Map<string, LocationRow>> {
  const ids = [...new Set(events.flatMap(({ locationId }) => locationId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.select().from(schema.locations).where(anyOf(schema.locations.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

function describeLocation(row: LocationRow): NonNullable<RuleContext['location']> {
  const { name, slug, phone, email, timezone } = row;
  const town = `${row.addressPostcode} ${row.addressCity}`.trim();
  return { name, slug, phone, email, timezone, address: [row.addressLine1, town].filter(Boolean).join(', ') };
}

function describeCustomer(customer: Customer): NonNullable<RuleContext['customer']> {
  return {
    name: customer.name,
    firstName: customer.name.split(' ')[0] ?? '',
    email: customer.email ?? '',
    phone: customer.phone ?? '',
    locale: customer.locale,
    tags: customer.tags,
    vip: customer.vip,
  };
}

/** Adds to the object of the payload what a reader wants to see: day, time and sum in their own language. */
export function withWords(payload: Record<string, unknown>, locale: Locale): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      isObject(value) ? { ...value, ...wordsFor(value, locale) } : value,
    ]),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function wordsFor(object: Record<string, unknown>, locale: Locale): Record<string, string> {
  const zone = typeof object.timezone === 'string' ? object.timezone : 'UTC';
  const local = (instant: unknown) =>
    typeof instant === 'string' ? DateTime.fromISO(instant, { zone }).setLocale(locale) : undefined;
  const at = local(object.startsAt) ?? local(object.readyAt) ?? local(object.earliestAt);
  const until = local(object.offerExpiresAt);
  const { totals, amount, currency } = object;
  const sum = isObject(totals) ? money(totals.total, totals.currency, locale) : money(amount, currency, locale);
  return {
    ...(at ? { dateText: at.toLocaleString(DateTime.DATE_HUGE), timeText: at.toFormat('HH:mm') } : {}),
    ...(until ? { offerUntilText: until.toFormat('HH:mm') } : {}),
    ...(sum ? { totalText: sum } : {}),
  };
}

function money(amount: unknown, currency: unknown, locale: Locale): string | undefined {
  if (typeof amount !== 'number' || typeof currency !== 'string') return undefined;
  const format = moneyFormat(locale, currency);
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

const formats = new Map<string, Intl.NumberFormat>();

/** Kept, because making one costs more than everything else about an order's words. */
function moneyFormat(locale: Locale, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency });
  formats.set(key, format);
  return format;
}
