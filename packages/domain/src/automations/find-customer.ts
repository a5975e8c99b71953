import { anyOf, type DbOrTx, schema } from '@tavola/db';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@tavola/shared';

/** The person an event is about, as far as we may write to them. */
export interface Customer {
  guestId: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  locale: Locale;
  tags: string[];
  vip: boolean;
}

/** What an event is about, as its row says. */
export interface EventSubject {
  kind: string;
  id: string;
  payload: Record<string, unknown>;
}

interface Contact {
  guestId: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  locale: string;
}

/**
 * Whom each event concerns: what was given with the booking or order comes first, because it is the address the person
 * chose for this visit; what is missing there comes from the guest's profile. Undefined for events about nobody and
 * for erased guests.
 */
export async function findCustomers(db: DbOrTx, subjects: EventSubject[]): Promise<(Customer | undefined)[]> {
  const sources = subjects.map(sourceOf);
  const idsOf = (kind: Source['kind']) => sources.flatMap((source) => (source?.kind === kind ? [source.id] : []));
  const found = await Promise.all([
    ofOrders(db, idsOf('order')),
    ofReservations(db, idsOf('reservation')),
    ofWaitlist(db, idsOf('waitlist')),
  ]);
  const contacts = new Map(found.flat());
  const guests = await guestsOf(db, [...contacts.values()]);
  return sources.map((source) => {
    const contact = source && contacts.get(source.id);
    if (!contact) return undefined;
    const guest = contact.guestId ? guests.get(contact.guestId) : undefined;
    return guest?.erasedAt ? undefined : toCustomer(contact, guest);
  });
}

function toCustomer(contact: Contact, guest: Guest | undefined): Customer {
  return {
    guestId: contact.guestId,
    name: contact.name || guest?.name || '',
    email: contact.email ?? guest?.email ?? null,
    phone: contact.phone ?? guest?.phone ?? null,
    locale: LOCALES.find((known) => known === contact.locale) ?? DEFAULT_LOCALE,
    tags: guest?.tags ?? [],
    vip: guest?.vip ?? false,
  };
}

export interface Source {
  kind: 'order' | 'reservation' | 'waitlist';
  id: string;
}

/** The row that holds the contact: the object itself, or the order or visit a review or payment belongs to. */
export function sourceOf({ kind, id, payload }: EventSubject): Source | undefined {
  switch (kind) {
    case 'order':
    case 'reservation':
    case 'waitlist':
      return { kind, id };
    case 'review':
    case 'payment': {
      const { orderId, reservationId } = (payload[kind] ?? {}) as Record<string, string | null | undefined>;
      if (orderId) return { kind: 'order', id: orderId };
      return reservationId ? { kind: 'reservation', id: reservationId } : undefined;
    }
    default:
      return undefined;
  }
}

type Guest = typeof schema.guests.$inferSelect;

async function guestsOf(db: DbOrTx, contacts: Contact[]): Promise<Map<string, Guest>> {
  const ids = [...new Set(contacts.flatMap(({ guestId }) => guestId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await db.select().from(schema.guests).where(anyOf(schema.guests.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

type Found = [id: string, contact: Contact][];

async function ofOrders(db: DbOrTx, ids: string[]): Promise<Found> {
  if (ids.length === 0) return [];
  const { orders } = schema;
  const rows = await db
    .select({
      id: orders.id,
      guestId: orders.guestId,
      name: orders.contactName,
      email: orders.contactEmail,
      phone: orders.contactPhone,
      locale: orders.locale,
    })
    .from(orders)
    .where(anyOf(orders.id, ids));
  return rows.map(({ id, ...contact }) => [id, contact]);
}

async function ofReservations(db: DbOrTx, ids: string[]): Promise<Found> {
  if (ids.length === 0) return [];
  const { reservations } = schema;
  const rows = await db
    .select({
      id: reservations.id,
      guestId: reservations.guestId,
      name: reservations.guestName,
      email: reservations.guestEmail,
      phone: reservations.guestPhone,
      locale: reservations.locale,
    })
    .from(reservations)
    .where(anyOf(reservations.id, ids));
  return rows.map(({ id, ...contact }) => [id, contact]);
}

async function ofWaitlist(db: DbOrTx, ids: string[]): Promise<Found> {
  if (ids.length === 0) return [];
  const { waitlistEntries } = schema;
  const rows = await db
    .select({
      id: waitlistEntries.id,
      name: waitlistEntries.guestName,
      email: waitlistEntries.guestEmail,
      phone: waitlistEntries.guestPhone,
      locale: waitlistEntries.locale,
    })
    .from(waitlistEntries)
    .where(anyOf(waitlistEntries.id, ids));
  return rows.map(({ id, ...contact }) => [id, { ...contact, guestId: null }]);
}
