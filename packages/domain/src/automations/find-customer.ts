import { type DbOrTx, eq, schema } from '@tavola/db';
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

interface Contact {
  guestId: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  locale: string;
}

/**
 * Whom an event concerns: what was given with the booking or order comes first, because it is the address the person
 * chose for this visit; what is missing there comes from the guest's profile. Undefined for events about nobody and
 * for erased guests.
 */
export async function findCustomer(
  db: DbOrTx,
  object: { kind: string; id: string; payload: Record<string, unknown> },
): Promise<Customer | undefined> {
  const contact = await findContact(db, object);
  if (!contact) return undefined;
  const [guest] = contact.guestId
    ? await db.select().from(schema.guests).where(eq(schema.guests.id, contact.guestId))
    : [];
  if (guest?.erasedAt) return undefined;
  const locale = LOCALES.find((known) => known === contact.locale) ?? DEFAULT_LOCALE;
  return {
    guestId: contact.guestId,
    name: contact.name || guest?.name || '',
    email: contact.email ?? guest?.email ?? null,
    phone: contact.phone ?? guest?.phone ?? null,
    locale,
    tags: guest?.tags ?? [],
    vip: guest?.vip ?? false,
  };
}

async function findContact(
  db: DbOrTx,
  { kind, id, payload }: { kind: string; id: string; payload: Record<string, unknown> },
): Promise<Contact | undefined> {
  switch (kind) {
    case 'order':
      return ofOrder(db, id);
    case 'reservation':
      return ofReservation(db, id);
    case 'waitlist':
      return ofWaitlist(db, id);
    case 'review':
    case 'payment': {
      const about = payload[kind];
      const { orderId, reservationId } = (about ?? {}) as { orderId?: string | null; reservationId?: string | null };
      if (orderId) return ofOrder(db, orderId);
      return reservationId ? ofReservation(db, reservationId) : undefined;
    }
    default:
      return undefined;
  }
}

async function ofOrder(db: DbOrTx, id: string): Promise<Contact | undefined> {
  const { orders } = schema;
  const [row] = await db
    .select({
      guestId: orders.guestId,
      name: orders.contactName,
      email: orders.contactEmail,
      phone: orders.contactPhone,
      locale: orders.locale,
    })
    .from(orders)
    .where(eq(orders.id, id));
  return row;
}

async function ofReservation(db: DbOrTx, id: string): Promise<Contact | undefined> {
  const { reservations } = schema;
  const [row] = await db
    .select({
      guestId: reservations.guestId,
      name: reservations.guestName,
      email: reservations.guestEmail,
      phone: reservations.guestPhone,
      locale: reservations.locale,
    })
    .from(reservations)
    .where(eq(reservations.id, id));
  return row;
}

async function ofWaitlist(db: DbOrTx, id: string): Promise<Contact | undefined> {
  const { waitlistEntries } = schema;
  const [row] = await db
    .select({
      name: waitlistEntries.guestName,
      email: waitlistEntries.guestEmail,
      phone: waitlistEntries.guestPhone,
      locale: waitlistEntries.locale,
    })
    .from(waitlistEntries)
    .where(eq(waitlistEntries.id, id));
  return row && { ...row, guestId: null };
}
