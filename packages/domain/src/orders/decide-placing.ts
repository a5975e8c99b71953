import { and, eq, inArray, newId, or, schema } from '@tavola/db';
import type { BatchRequest, Outcome } from '../kernel/commit-batch.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { normalPhone } from '../kernel/normal-phone.ts';
import type { LocationRow } from '../locations/find-location.ts';
import { readMenu } from '../menu/read-menu.ts';
import { customerKeys } from './customer-keys.ts';
import { type DecidedOrder, decideOrder, type OrderingFacts } from './decide-order.ts';
import type { Placing } from './place-order.ts';
import { quoteCart } from './quote-order.ts';
import { priceMark } from './quote-token.ts';
import { readFacts } from './read-facts.ts';

export interface DecidedPlacing {
  decided: DecidedOrder;
  customerKeys: string[];
  guestId: string | null;
}

export interface PreparedBatch {
  facts: OrderingFacts;
  location: LocationRow;
  decisions: Outcome<DecidedPlacing>[];
  newGuests: (typeof schema.guests.$inferInsert)[];
}

/** Judges every order of a batch by the menu, prices, hours and settings of this moment. */
export async function decidePlacing(requests: readonly BatchRequest<Placing>[]): Promise<PreparedBatch> {
  const [head] = requests;
  if (!head) throw new DomainError('INTERNAL');
  const { ctx } = head;
  const menu = await readMenu(
    { ...ctx, actor: { ...ctx.actor, locationIds: null } },
    head.input.quoted.cart.locationId,
  );
  const { location } = menu.book;
  const carts = requests.map(({ input }) => input.quoted.cart);
  const [shared, guests] = await Promise.all([readFacts(ctx, menu, carts), findGuests(ctx, requests, location)]);
  // Lines are frozen in the restaurant's own words: the kitchen reads them, whatever the diner speaks.
  const facts = { ...shared, locale: '' };
  const decisions = await Promise.all(
    requests.map(async (request): Promise<Outcome<DecidedPlacing>> => {
      try {
        const keys = customerKeys(request.input.contact, location.addressCountry);
        const decided = await decideOne(request, facts, keys);
        return { ok: true, result: { decided, customerKeys: keys, guestId: guests.idFor(request) } };
      } catch (error) {
        if (error instanceof DomainError) return { ok: false, error };
        throw error;
      }
    }),
  );
  const used = new Set(decisions.flatMap((outcome) => (outcome.ok ? [outcome.result.guestId] : [])));
  return { facts, location, decisions, newGuests: guests.created.filter((guest) => used.has(guest.id)) };
}

async function decideOne(
  { ctx, input }: BatchRequest<Placing>,
  facts: OrderingFacts,
  keys: string[],
): Promise<DecidedOrder> {
  const { locationIds } = ctx.actor;
  const { quoted } = input;
  if (locationIds !== null && !locationIds.includes(quoted.cart.locationId)) throw new DomainError('NOT_FOUND');
  const decided = decideOrder(quoted.cart, facts);
  const { coupon } = decided;
  const isUsedUp = coupon?.autoApply && quoted.cart.coupon === null && (await hasUsedUp(ctx, coupon, keys));
  const cart = isUsedUp ? { ...quoted.cart, without: [...quoted.cart.without, coupon.id] } : quoted.cart;
  if (isUsedUp || priceMark(decided.priced) !== quoted.price) {
    const quote = await quoteCart(ctx, cart, { ...facts, locale: ctx.locale });
    throw new DomainError('PRICE_CHANGED', { details: { quote } });
  }
  return decided;
}

/** An automatic coupon must not stand in the way of a customer who may not use it again. */
async function hasUsedUp(
  ctx: Ctx,
  coupon: { id: string; limitPerCustomer: number | null },
  keys: string[],
): Promise<boolean> {
  if (coupon.limitPerCustomer === null) return false;
  if (keys.length === 0) return true;
  const { couponUses } = schema;
  const uses = await ctx.db
    .select({ customerKey: couponUses.customerKey })
    .from(couponUses)
    .where(and(eq(couponUses.couponId, coupon.id), inArray(couponUses.customerKey, keys), eq(couponUses.live, true)));
  const limit = coupon.limitPerCustomer;
  return keys.some((key) => uses.filter(({ customerKey }) => customerKey === key).length >= limit);
}

/** The profile each contact belongs to: one with the same phone or e-mail, else a new one. */
async function findGuests(ctx: Ctx, requests: readonly BatchRequest<Placing>[], { addressCountry }: LocationRow) {
  const { guests } = schema;
  const contacts = requests.map(({ input }) => ({
    phone: normalPhone(input.contact.phone, addressCountry),
    email: input.contact.email?.toLowerCase() ?? null,
  }));
  const phones = [...new Set(contacts.flatMap(({ phone }) => phone ?? []))];
  const emails = [...new Set(contacts.flatMap(({ email }) => email ?? []))];
  const known =
    phones.length + emails.length === 0
      ? []
      : await ctx.db
          .select({ id: guests.id, phone: guests.phone, email: guests.email })
          .from(guests)
          .where(
            and(
              eq(guests.mode, ctx.actor.mode),
              or(
                phones.length > 0 ? inArray(guests.phone, phones) : undefined,
                emails.length > 0 ? inArray(guests.email, emails) : undefined,
              ),
            ),
          )
          .limit(1_000);
  const byKey = new Map<string, string>();
  for (const { id, phone, email } of known) {
    if (phone) byKey.set(phone, id);
    if (email) byKey.set(email, id);
  }
  const created: (typeof guests.$inferInsert)[] = [];
  return {
    created,
    idFor({ ctx: { actor }, input }: BatchRequest<Placing>): string | null {
      const phone = normalPhone(input.contact.phone, addressCountry);
      const email = input.contact.email?.toLowerCase() ?? null;
      const keys = [phone, email].filter((key) => key !== null);
      if (keys.length === 0) return null;
      const found = keys.map((key) => byKey.get(key)).find((id) => id !== undefined);
      if (found) return found;
      const id = newId();
      for (const key of keys) byKey.set(key, id);
      created.push({ id, mode: actor.mode, name: input.contact.name, phone, email, locale: input.locale });
      return id;
    },
  };
}
