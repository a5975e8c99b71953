import type { DomainError } from '@tavola/domain';
import type { ErrorCode, Locale } from '@tavola/shared';

type Details = Record<string, unknown>;
type Say = (details: Details, error: DomainError) => string;

const times = (error: DomainError): string[] => (error.refusal.alternatives ?? []).map((slot) => slot.time).slice(0, 3);

const ASK = {
  or: (said: string, all: string) => `Does “${said}” mean ${all}?`,
  oder: (said: string, all: string) => `Ist mit „${said}“ ${all} gemeint?`,
};

/** A question back, when what was said can mean several things. */
function readings({ said, readings: all }: Details, or: keyof typeof ASK): string | undefined {
  if (typeof said !== 'string' || !Array.isArray(all)) return undefined;
  return ASK[or](said, all.join(` ${or} `));
}

const EN: Record<ErrorCode, Say> = {
  VALIDATION_FAILED: (d) =>
    readings(d, 'or') ?? 'Something in the request is not right. Please check the marked fields.',
  UNAUTHENTICATED: () => 'Please sign in or use a valid key.',
  FORBIDDEN: () => 'You are not allowed to do that.',
  INSUFFICIENT_SCOPE: () => 'This key is not allowed to do that.',
  NOT_FOUND: () => 'We could not find that.',
  SLOT_UNAVAILABLE: (_, error) =>
    times(error).length > 0
      ? `That table has just gone. ${times(error).join(', ')} would work.`
      : 'That table has just gone.',
  HOLD_EXPIRED: () => 'The table is no longer held. Please choose a time again.',
  INVALID_TRANSITION: () => 'That is not possible any more.',
  REVISION_CONFLICT: () => 'Somebody changed this in the meantime. Please look at it again.',
  CONFLICT: () => 'That clashes with something that already exists.',
  PARTY_SIZE_NOT_ALLOWED: (d) =>
    `We can take parties of ${d.min ?? 1} to ${d.max ?? 'a few'} this way. Please call us for others.`,
  OUTSIDE_BOOKING_WINDOW: () => 'That time cannot be booked: it is too soon, too far ahead or already past.',
  LOCATION_CLOSED: () => 'The restaurant is closed then.',
  NOT_A_SLOT: () => 'Bookings do not start at that time. Please choose one of the offered times.',
  TOO_LATE_TO_CHANGE: () => 'It is too late to change this online. Please call us.',
  REASON_REQUIRED: () => 'Please say why.',
  ITEM_UNAVAILABLE: () => 'A dish in the cart is not available for that time.',
  OUT_OF_STOCK: () => 'There is not enough left of a dish in the cart.',
  OPTION_INVALID: () => 'The choices for a dish do not fit. Please choose again.',
  PRICE_CHANGED: () => 'A price has changed. Please look at the new total.',
  BELOW_MINIMUM: () => 'The cart is below the minimum for this order.',
  OUTSIDE_DELIVERY_ZONE: () => 'We do not deliver to that address.',
  COUPON_INVALID: () => 'That coupon cannot be used here.',
  ORDERING_PAUSED: () => 'The kitchen is not taking orders at the moment.',
  PAYMENT_REQUIRED: () => 'A payment is needed first.',
  PAYMENT_DECLINED: () => 'The payment was declined.',
  IDEMPOTENCY_KEY_REQUIRED: () => 'Send an Idempotency-Key header with every write.',
  IDEMPOTENCY_KEY_REUSED: () => 'This Idempotency-Key was used for a different request.',
  IDEMPOTENCY_IN_FLIGHT: () => 'The first request with this key is still running. Try again in a moment.',
  RATE_LIMITED: () => 'Too many requests. Please wait a moment.',
  HOLD_LIMIT: () => 'Too many tables are being held already.',
  BUSY: () => 'We are very busy right now. Nothing was booked; please try again.',
  INTERNAL: () => 'Something went wrong on our side.',
};

const DE: Record<ErrorCode, Say> = {
  VALIDATION_FAILED: (d) =>
    readings(d, 'oder') ?? 'Etwas an der Anfrage stimmt nicht. Bitte prüfen Sie die markierten Felder.',
  UNAUTHENTICATED: () => 'Bitte melden Sie sich an oder verwenden Sie einen gültigen Schlüssel.',
  FORBIDDEN: () => 'Das dürfen Sie nicht.',
  INSUFFICIENT_SCOPE: () => 'Dieser Schlüssel darf das nicht.',
  NOT_FOUND: () => 'Das haben wir nicht gefunden.',
  SLOT_UNAVAILABLE: (_, error) =>
    times(error).length > 0
      ? `Dieser Tisch ist gerade vergeben worden. Frei wäre noch ${times(error).join(', ')}.`
      : 'Dieser Tisch ist gerade vergeben worden.',
  HOLD_EXPIRED: () => 'Der Tisch ist nicht mehr reserviert. Bitte wählen Sie erneut eine Zeit.',
  INVALID_TRANSITION: () => 'Das ist nicht mehr möglich.',
  REVISION_CONFLICT: () => 'Inzwischen hat jemand etwas geändert. Bitte sehen Sie noch einmal nach.',
  CONFLICT: () => 'Das gibt es schon.',
  PARTY_SIZE_NOT_ALLOWED: (d) =>
    `Auf diesem Weg nehmen wir Gruppen von ${d.min ?? 1} bis ${d.max ?? 'wenigen'} Personen an. Bitte rufen Sie uns sonst an.`,
  OUTSIDE_BOOKING_WINDOW: () => 'Diese Zeit lässt sich nicht buchen: zu kurzfristig, zu weit voraus oder schon vorbei.',
  LOCATION_CLOSED: () => 'Dann hat das Restaurant geschlossen.',
  NOT_A_SLOT: () => 'Zu dieser Zeit beginnt keine Reservierung. Bitte wählen Sie eine der angebotenen Zeiten.',
  TOO_LATE_TO_CHANGE: () => 'Für eine Änderung ist es online zu spät. Bitte rufen Sie uns an.',
  REASON_REQUIRED: () => 'Bitte nennen Sie einen Grund.',
  ITEM_UNAVAILABLE: () => 'Ein Gericht im Warenkorb gibt es zu dieser Zeit nicht.',
  OUT_OF_STOCK: () => 'Von einem Gericht im Warenkorb ist nicht mehr genug da.',
  OPTION_INVALID: () => 'Die Auswahl zu einem Gericht passt nicht. Bitte wählen Sie neu.',
  PRICE_CHANGED: () => 'Ein Preis hat sich geändert. Bitte prüfen Sie die neue Summe.',
  BELOW_MINIMUM: () => 'Der Warenkorb liegt unter dem Mindestbestellwert.',
  OUTSIDE_DELIVERY_ZONE: () => 'An diese Adresse liefern wir nicht.',
  COUPON_INVALID: () => 'Dieser Gutschein gilt hier nicht.',
  ORDERING_PAUSED: () => 'Die Küche nimmt gerade keine Bestellungen an.',
  PAYMENT_REQUIRED: () => 'Zuerst ist eine Zahlung nötig.',
  PAYMENT_DECLINED: () => 'Die Zahlung wurde abgelehnt.',
  IDEMPOTENCY_KEY_REQUIRED: () => 'Senden Sie bei jedem Schreibvorgang einen Idempotency-Key.',
  IDEMPOTENCY_KEY_REUSED: () => 'Dieser Idempotency-Key wurde für eine andere Anfrage verwendet.',
  IDEMPOTENCY_IN_FLIGHT: () => 'Die erste Anfrage mit diesem Schlüssel läuft noch. Versuchen Sie es gleich wieder.',
  RATE_LIMITED: () => 'Zu viele Anfragen. Bitte warten Sie einen Moment.',
  HOLD_LIMIT: () => 'Es werden schon zu viele Tische gehalten.',
  BUSY: () => 'Gerade ist sehr viel los. Es wurde nichts gebucht; bitte versuchen Sie es noch einmal.',
  INTERNAL: () => 'Bei uns ist etwas schiefgegangen.',
};

const MESSAGES: Record<Locale, Record<ErrorCode, Say>> = { en: EN, de: DE };

/** What happened, short enough to be read aloud, in the request's language or English. */
export function messageFor(error: DomainError, locale: string): string {
  const language = locale.slice(0, 2);
  const messages = language in MESSAGES ? MESSAGES[language as Locale] : EN;
  return messages[error.code](error.refusal.details ?? {}, error);
}
