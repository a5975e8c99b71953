import type { SettingValues, TaxClass } from '@tavola/shared';
import type { CouponRow } from '../coupons/judge-coupon.ts';
import { couponDiscount, judgeCoupon } from '../coupons/judge-coupon.ts';
import { serviceDay } from '../dashboard/service-day.ts';
import { findZone, type ZoneRow, zoneFee } from '../delivery/find-zone.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { LiveMenu } from '../menu/read-menu.ts';
import type { Cart } from './cart.ts';
import { judgeAsap, judgeScheduled, nextSlots, type TimeRules } from './ordering-times.ts';
import { type PricedCart, priceCart } from './price-cart.ts';
import { type ResolvedLine, resolveLines } from './resolve-lines.ts';

/** All that decides about an order besides the cart itself, read beforehand. */
export interface OrderingFacts {
  now: Date;
  menu: LiveMenu;
  settings: SettingValues<'orders'>;
  /** Coupons that apply by themselves, and those somebody named. */
  coupons: readonly CouponRow[];
  zones: readonly ZoneRow[];
  /** Minutes the kitchen's backlog adds before anything new is ready. */
  backlogMinutes: number;
  /** Points of the guests who want to redeem some. */
  balances: ReadonlyMap<string, number>;
  locale: string;
}

export interface DecidedOrder {
  lines: ResolvedLine[];
  priced: PricedCart;
  coupon: CouponRow | null;
  /** Points that are taken, and from whom; never more than the dishes cost. */
  redeem: { guestId: string; points: number } | null;
  /** Points the order earns once it is complete. */
  earns: number;
  zone: ZoneRow | null;
  /** Hundredths of a percent, as they are at this moment. */
  taxRates: Record<TaxClass, number>;
  scheduledFor: Date | null;
  fireAt: Date;
  readyAt: Date;
  /** Local day whose number series and stock the order counts in. */
  serviceDate: string;
}

const MINUTE = 60_000;

/** Judges and prices a cart: the same for a quote and for placing. Pure; refuses with the code of the rule. */
export function decideOrder(cart: Cart, facts: OrderingFacts): DecidedOrder {
  const { now, menu, settings } = facts;
  const { location } = menu.book;
  refusePaused(cart, facts);
  if (cart.tip > 0 && !settings.tipsEnabled) throw refused('tip', 'Tips are not taken');

  const scheduledFor = cart.at === 'asap' ? null : new Date(cart.at);
  const wantedAt = scheduledFor ?? now;
  const dateOf = (at: Date) => serviceDay(at, location.timezone).date;
  const serviceDate = scheduledFor ? dateOf(scheduledFor) : once(facts, 'date', () => dateOf(now));
  const lines = resolveLines(cart.lines, {
    menu,
    type: cart.type,
    at: wantedAt,
    serviceDate,
    locale: facts.locale,
  });
  const prepMinutes = Math.max(...lines.map((line) => line.prepMinutes));
  const rules = timeRules(cart, facts, prepMinutes);
  const refusal = scheduledFor
    ? judgeScheduled(rules, scheduledFor)
    : cart.byStaff
      ? undefined
      : once(facts, `asap ${cart.type}`, () => judgeAsap(rules));
  if (refusal) {
    const slots = nextSlots(rules).slice(0, 8);
    throw new DomainError(refusal.code, {
      details: { ...refusal.details, slots: slots.map(({ at, date, time }) => ({ at: at.toISOString(), date, time })) },
    });
  }
  const readyAt = scheduledFor ?? new Date(now.getTime() + rules.readyInMinutes * MINUTE);
  const fireAt = scheduledFor
    ? new Date(scheduledFor.getTime() - Math.max(prepMinutes, settings.leadMinutes) * MINUTE)
    : now;
  return { lines, ...price(cart, facts, lines), scheduledFor, fireAt, readyAt, serviceDate };
}

const made = new WeakMap<OrderingFacts, Map<string, unknown>>();

/** What is the same for every order of a batch is worked out once; reading a calendar costs more than pricing a cart. */
function once<T>(facts: OrderingFacts, name: string, make: () => T): T {
  const known = made.get(facts) ?? new Map<string, unknown>();
  made.set(facts, known);
  if (!known.has(name)) known.set(name, make());
  return known.get(name) as T;
}

/** The rules of time for this cart. */
export function timeRules(
  { type, byStaff }: Pick<Cart, 'type' | 'byStaff'>,
  { menu, now, settings, backlogMinutes }: OrderingFacts,
  prepMinutes: number,
): TimeRules {
  return {
    timezone: menu.book.location.timezone,
    hours: menu.hours,
    type,
    now,
    slotMinutes: settings.slotMinutes,
    maxDaysAhead: settings.maxDaysAhead,
    readyInMinutes: Math.max(byStaff ? 0 : settings.leadMinutes, prepMinutes) + backlogMinutes,
  };
}

function refusePaused({ type, byStaff }: Cart, { menu, settings, now }: OrderingFacts): void {
  const { location } = menu.book;
  if (!location.orderTypes.includes(type)) throw refused('type', `Choose one of ${location.orderTypes.join(', ')}`);
  if (byStaff) return;
  if (!settings.enabled) throw new DomainError('ORDERING_PAUSED', { details: { reason: 'disabled' } });
  const until = location.orderingPausedUntil;
  if (until && until > now) {
    throw new DomainError('ORDERING_PAUSED', {
      details: { reason: 'paused', until: until.toISOString() },
      retryAfterSeconds: Math.min(3_600, (until.getTime() - now.getTime()) / 1_000),
    });
  }
}

function price(cart: Cart, facts: OrderingFacts, lines: ResolvedLine[]) {
  const { settings } = facts;
  const amounts = {
    lines,
    tip: cart.tip,
    tax: {
      included: settings.taxIncluded,
      rates: {
        food: settings.taxRateFood,
        drink: settings.taxRateDrink,
        alcohol: settings.taxRateAlcohol,
        other: settings.taxRateOther,
      },
    },
  };
  const plain = priceCart({ ...amounts, discount: 0, deliveryFee: 0 });
  // Coupons, minimums and free delivery go by what the dishes really cost, discounts on dishes taken off.
  const goods = plain.subtotal - plain.discount;
  const zone = cart.type === 'delivery' ? deliveryZone(cart, facts) : null;
  const coupon = chooseCoupon(cart, facts, goods, zone ? zoneFee(zone, goods) : 0);
  refuseSmall(cart, facts, goods, zone);
  const isFeeWaived = coupon?.kind === 'free_delivery';
  const discount = coupon ? couponDiscount(coupon, goods) : 0;
  const redeem = choosePoints(cart, facts, goods - discount);
  const priced = priceCart({
    ...amounts,
    discount,
    loyalty: (redeem?.points ?? 0) * settings.loyaltyValue,
    deliveryFee: zone && !isFeeWaived ? zoneFee(zone, goods) : 0,
  });
  const earns = settings.loyaltyEnabled
    ? Math.floor(((priced.subtotal - priced.discount) * settings.loyaltyEarn) / 100)
    : 0;
  return { priced, coupon, redeem, earns, zone, taxRates: amounts.tax.rates };
}

/** As many of the wanted points as the dishes can take; fewer in the account is a refusal. */
function choosePoints({ redeem }: Cart, { settings, balances }: OrderingFacts, left: number): Cart['redeem'] {
  if (!redeem) return null;
  if (!settings.loyaltyEnabled) throw refused('redeem', 'Points are not taken');
  const balance = balances.get(redeem.guestId) ?? 0;
  if (balance < redeem.points) throw pointsShort(balance, redeem.points);
  const points = Math.min(redeem.points, Math.floor(left / settings.loyaltyValue));
  return points > 0 ? { guestId: redeem.guestId, points } : null;
}

/** The refusal when an account holds fewer points than were asked for. */
export const pointsShort = (balance: number, wanted: number): DomainError =>
  new DomainError('CONFLICT', { details: { reason: 'points_short', balance, wanted } });

function deliveryZone({ address }: Cart, { zones }: OrderingFacts): ZoneRow {
  if (!address) throw refused('address', 'Delivery needs an address');
  const zone = findZone(zones, address);
  if (zone) return zone;
  throw new DomainError('OUTSIDE_DELIVERY_ZONE', {
    details: {
      zones: zones.map(({ name }) => name),
      hasPosition: address.lat !== undefined && address.lng !== undefined,
    },
  });
}

function refuseSmall(
  { type, byStaff }: Cart,
  { settings }: OrderingFacts,
  subtotal: number,
  zone: ZoneRow | null,
): void {
  if (byStaff || type === 'dine_in') return;
  const minimum = type === 'pickup' ? settings.minimumPickup : Math.max(settings.minimumDelivery, zone?.minimum ?? 0);
  if (subtotal < minimum) {
    throw new DomainError('BELOW_MINIMUM', { details: { minimum, subtotal, missing: minimum - subtotal } });
  }
}

/** The coupon that was named, or the one among the automatic ones that saves most. */
function chooseCoupon(cart: Cart, { coupons, now }: OrderingFacts, subtotal: number, fee: number): CouponRow | null {
  const use = { subtotal, type: cart.type, now };
  if (cart.coupon !== null) {
    const code = couponKey(cart.coupon);
    const named = coupons.find((coupon) => couponKey(coupon.code) === code);
    const refusal = named ? judgeCoupon(named, use) : { reason: 'unknown' };
    if (!named || refusal) throw new DomainError('COUPON_INVALID', { details: { coupon: cart.coupon, ...refusal } });
    return named;
  }
  const saves = (coupon: CouponRow) => (coupon.kind === 'free_delivery' ? fee : couponDiscount(coupon, subtotal));
  const usable = coupons.filter(
    (coupon) => coupon.autoApply && !cart.without.includes(coupon.id) && !judgeCoupon(coupon, use) && saves(coupon) > 0,
  );
  return usable.sort((a, b) => saves(b) - saves(a) || a.code.localeCompare(b.code))[0] ?? null;
}

/** Codes are the same in capitals and small letters. */
export const couponKey = (code: string): string => code.trim().toUpperCase();

const refused = (path: string, message: string): DomainError =>
  new DomainError('VALIDATION_FAILED', { details: { issues: [{ path, message }] } });
