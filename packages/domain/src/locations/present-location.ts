import type { Location } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { addDays, localDateOf, zonedIso } from '../reservations/local-time.ts';
import type { LocationRules } from '../reservations/location-rules.ts';
import { largestParty } from '../reservations/rules.ts';
import { openState } from './open-state.ts';

const hhmm = (time: string): string => time.slice(0, 5);

/** A location as guests and agents see it: hours, exceptions, zone and the rules of booking. */
export async function presentLocation(ctx: Ctx, rules: LocationRules): Promise<Location> {
  const { location } = rules;
  const zone = location.timezone;
  const now = ctx.clock().getTime();
  const today = localDateOf(zone, now);
  const state = openState(rules, today, now);
  const [reservations, orders] = await Promise.all([ctx.settings.get('reservations'), ctx.settings.get('orders')]);
  const online = rules.periods.filter((period) => !period.walkInOnly);
  const iso = (at: number | null) => (at === null ? null : zonedIso(zone, at));
  return {
    id: location.id,
    slug: location.slug,
    name: location.name,
    tagline: location.tagline,
    timezone: zone,
    currency: location.currency,
    address: {
      line1: location.addressLine1,
      city: location.addressCity,
      postcode: location.addressPostcode,
      country: location.addressCountry,
      lat: location.lat,
      lng: location.lng,
    },
    phone: location.phone,
    email: location.email,
    open: state.open,
    openUntil: iso(state.openUntil),
    opensAt: iso(state.opensAt),
    hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday,
      ranges: rules.hours
        .filter((row) => row.weekday === weekday)
        .map((row) => ({ start: hhmm(row.startTime), end: hhmm(row.endTime) })),
    })),
    specialDays: [...rules.specialDays.values()]
      .filter(({ date }) => date >= today && date <= addDays(today, 366))
      .sort((a, b) => (a.date < b.date ? -1 : 1))
      .map(({ date, closed, ranges, note }) => ({ date, closed, ranges, note })),
    policies: {
      minPartySize: online.length > 0 ? Math.min(...online.map(({ minParty }) => minParty)) : 1,
      maxPartySize: Math.min(largestParty(rules, true), Math.max(0, ...online.map((period) => period.maxPartyOnline))),
      largePartyFrom: reservations.largePartyFrom,
      cancelNoticeMinutes: reservations.cancelNoticeMinutes,
      maxAdvanceDays: Math.max(0, ...online.map((period) => period.maxAdvanceDays)),
      text: policyText(ctx.locale, reservations.cancelNoticeMinutes, reservations.holdMinutes),
    },
    booking: {
      enabled: reservations.enabled,
      pausedUntil: location.bookingPausedUntil?.toISOString() ?? null,
    },
    ordering: {
      enabled: orders.enabled,
      types: location.orderTypes,
      pausedUntil: location.orderingPausedUntil?.toISOString() ?? null,
    },
    areas: rules.areas.map(({ id, name }) => ({ id, name })),
  };
}

function policyText(locale: string, noticeMinutes: number, holdMinutes: number): string {
  const hours = Math.round(noticeMinutes / 6) / 10;
  return locale.startsWith('de')
    ? `Reservierungen können bis ${hours} Stunden vorher kostenlos geändert oder storniert werden. Ein Tisch wird ${holdMinutes} Minuten gehalten, bis er bestätigt ist.`
    : `Bookings can be changed or cancelled free of charge until ${hours} hours before. A table is held for ${holdMinutes} minutes until it is confirmed.`;
}
