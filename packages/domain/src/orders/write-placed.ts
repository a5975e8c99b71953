import { insertRows, schema, type Tx } from '@tavola/db';
import type { PlacedOrder } from '@tavola/shared/schemas';
import { serviceDay } from '../dashboard/service-day.ts';
import { type BatchRequest, type Outcome, StaleFacts } from '../kernel/commit-batch.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { forgetMenu } from '../menu/read-menu.ts';
import { allowedStatuses } from './allowed-statuses.ts';
import type { DecidedPlacing, PreparedBatch } from './decide-placing.ts';
import { type Accepted, insertOrders } from './insert-placed.ts';
import { lockScarce } from './lock-scarce.ts';
import type { Placing } from './place-order.ts';
import { discountsOf, totalsOf } from './present-order.ts';
import { reserve } from './reserve.ts';
import { takeScarce } from './take-scarce.ts';

/** Takes what is scarce for each order in turn and writes all that were accepted, in two round trips. */
export async function writePlaced(
  tx: Tx,
  { facts, location, decisions, newGuests }: PreparedBatch,
  requests: readonly BatchRequest<Placing>[],
  keep: (outcomes: readonly Outcome<PlacedOrder>[]) => Promise<void>,
): Promise<Outcome<PlacedOrder>[]> {
  const passed = decisions.flatMap((outcome) => (outcome.ok ? [outcome.result] : []));
  if (passed.length === 0) return decisions.map((outcome) => (outcome.ok ? broken : outcome));
  const unique = <T>(list: T[]) => [...new Set(list)];
  const locked = await lockScarce(tx, {
    locationId: location.id,
    mode: location.mode,
    itemIds: unique(passed.flatMap(({ decided }) => decided.lines.map((line) => line.itemId))),
    couponIds: unique(passed.flatMap(({ decided }) => decided.coupon?.id ?? [])),
    customerKeys: unique(passed.flatMap((placing) => placing.customerKeys)),
    slots: unique(passed.flatMap(({ decided }) => decided.scheduledFor?.getTime() ?? [])).map((at) => new Date(at)),
    serviceDates: unique(passed.map(({ decided }) => decided.serviceDate)),
    guestIds: unique(passed.flatMap(({ decided }) => decided.redeem?.guestId ?? [])),
    tableIds: facts.settings.tabsEnabled ? unique(requests.flatMap(tableOf)) : [],
    now: facts.now,
    dayStartsAt: serviceDay(facts.now, location.timezone).startsAt,
  });
  if (locked.menuVersion !== facts.menu.book.version) {
    forgetMenu(requests[0]?.ctx.db);
    throw new StaleFacts('the menu changed');
  }
  const accepted: Accepted[] = [];
  const outcomes = requests.map((request, index): Outcome<PlacedOrder> => {
    const decision = decisions[index] ?? broken;
    if (!decision.ok) return decision;
    const { decided, customerKeys } = decision.result;
    try {
      const reservation = reserve(locked.scarce, decided, {
        slotCapacity: facts.settings.slotCapacity,
        customerKeys,
        now: facts.now,
        type: request.input.quoted.cart.type,
      });
      const number = (locked.lastNumbers.get(decided.serviceDate) ?? 0) + 1;
      locked.lastNumbers.set(decided.serviceDate, number);
      const row = orderRow(request, decision.result, {
        number: String(number),
        tabId: locked.tabs.get(request.input.quoted.cart.table?.id ?? '') ?? null,
        facts,
        location,
      });
      accepted.push({ request, placing: decision.result, reservation, row });
      return { ok: true, result: placedOrder(request, decision.result, row) };
    } catch (error) {
      if (error instanceof DomainError) return { ok: false, error };
      throw error;
    }
  });
  await Promise.all([
    newGuests.length > 0 && insertRows(tx, schema.guests, newGuests),
    ...insertOrders(tx, accepted, location),
    ...takeScarce(tx, accepted, locked, { location, facts, requests }),
    keep(outcomes),
  ]);
  return outcomes;
}

/** The table a request orders at, when it is served there. */
const tableOf = ({ input }: BatchRequest<Placing>): string[] => {
  const { type, table } = input.quoted.cart;
  return type === 'dine_in' && table ? [table.id] : [];
};

const broken: Outcome<never> = { ok: false, error: new DomainError('INTERNAL') };

function orderRow(
  { input, ctx }: BatchRequest<Placing>,
  { decided, guestId }: DecidedPlacing,
  {
    number,
    tabId,
    facts,
    location,
  }: { number: string; tabId: string | null } & Pick<PreparedBatch, 'facts' | 'location'>,
): Accepted['row'] {
  const { priced, coupon } = decided;
  const { cart } = input.quoted;
  return {
    id: input.id,
    locationId: location.id,
    number,
    serviceDate: decided.serviceDate,
    type: cart.type,
    status: facts.settings.autoConfirm || cart.byStaff ? 'confirmed' : 'pending',
    revision: 1,
    channel: input.channel,
    guestId,
    contactName: input.contact.name,
    contactPhone: input.contact.phone ?? null,
    contactEmail: input.contact.email ?? null,
    locale: input.locale || ctx.locale,
    address: cart.address,
    tableId: cart.table?.id ?? null,
    tableName: cart.table?.name ?? null,
    tabId,
    notes: input.notes,
    trackingHash: input.trackingHash,
    currency: location.currency,
    subtotal: priced.subtotal,
    discount: priced.discount,
    deliveryFee: priced.deliveryFee,
    tip: priced.tip,
    taxIncluded: priced.taxIncluded,
    taxTotal: priced.taxTotal,
    total: priced.total,
    taxes: priced.taxes,
    couponId: coupon?.id ?? null,
    couponCode: coupon?.code ?? null,
    discounts: discountsOf(decided),
    loyaltyGuestId: decided.redeem?.guestId ?? null,
    loyaltyPoints: decided.redeem?.points ?? 0,
    loyaltyEarn: guestId === null ? 0 : decided.earns,
    paymentMethod: input.method,
    paymentStatus: 'unpaid',
    scheduledFor: decided.scheduledFor,
    fireAt: decided.fireAt,
    readyAt: decided.readyAt,
    placedAt: facts.now,
  };
}

function placedOrder(
  { ctx, input }: BatchRequest<Placing>,
  { decided }: DecidedPlacing,
  row: Accepted['row'],
): PlacedOrder {
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    trackingUrl: `${ctx.publicUrl}/track/${input.token}`,
    totals: totalsOf({ ...decided.priced, discounts: row.discounts }, row.currency),
    readyAt: row.readyAt.toISOString(),
    allowedActions: allowedStatuses(ctx, row),
  };
}
