import type { SettingValues } from '@tavola/shared';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { bookOf } from './book.ts';
import { RulesChanged } from './decide-hold.ts';
import { isOnline } from './facts.ts';
import type { WantedPlace } from './find-alternatives.ts';
import { pausedUntil, withAlternatives } from './find-alternatives.ts';
import { findArea, findRules } from './find-rules.ts';
import { findSlot, noSlot } from './find-slot.ts';
import { addDays, localBoundary, minutesOf } from './local-time.ts';
import type { LocationRules } from './location-rules.ts';

export interface PlaceInput {
  location: string;
  date: string;
  time: string;
  partySize: number;
  area?: string | undefined;
  startsAt?: string | undefined;
}

export interface PlaceRequest {
  rules: LocationRules;
  settings: SettingValues<'reservations'>;
  wanted: WantedPlace;
}

/**
 * Reads what is asked for into an instant on a service day and lets `take` have it, or refuses with what would work. When
 * the rules turn out to have changed meanwhile, both happen once more on the new ones.
 */
export async function takePlaceAs<T>(
  ctx: Ctx,
  input: PlaceInput,
  take: (request: PlaceRequest) => Promise<T>,
): Promise<T> {
  const settings = await ctx.settings.get('reservations');
  const found = await resolve(ctx, input, settings, false).catch(() => resolve(ctx, input, settings, true));
  try {
    return await take({ ...found, settings });
  } catch (error) {
    if (!(error instanceof RulesChanged)) throw await withAlternatives(ctx, found.rules, found.wanted, error);
  }
  const again = await resolve(ctx, input, settings, true);
  return take({ ...again, settings }).catch(async (error: unknown) => {
    throw await withAlternatives(ctx, again.rules, again.wanted, error);
  });
}

async function resolve(ctx: Ctx, input: PlaceInput, settings: SettingValues<'reservations'>, fresh: boolean) {
  const rules = await findRules(ctx, input.location, { fresh });
  requireOnlineBooking(ctx, rules, settings);
  const wish = {
    partySize: input.partySize,
    areaId: findArea(rules, input.area)?.id ?? null,
    online: isOnline(ctx.actor.channel),
  };
  const { store } = bookOf(ctx.db);
  const found = findSlot(store, rules, input);
  if (found) return { rules, wanted: { at: found.slot.startsAt, serviceDate: found.plan.date, wish } };
  const refusal = noSlot(ctx, store, rules, input);
  if (!fresh) throw refusal;
  const zone = rules.location.timezone;
  const at = localBoundary(zone, input.date, minutesOf(input.time));
  const today = addDays(new Date(ctx.clock()).toISOString().slice(0, 10), -1);
  const serviceDate = input.date < today ? today : input.date;
  throw await withAlternatives(
    ctx,
    rules,
    { at: at + daysBetween(input.date, serviceDate), serviceDate, wish },
    refusal,
  );
}

const daysBetween = (from: string, to: string): number => Date.parse(to) - Date.parse(from);

/** Guests and agents may only book while online booking is on and not paused. */
export function requireOnlineBooking(ctx: Ctx, rules: LocationRules, settings: SettingValues<'reservations'>): void {
  if (!isOnline(ctx.actor.channel)) return;
  if (!settings.enabled) {
    throw new DomainError('LOCATION_CLOSED', { details: { reason: 'online_booking_off' }, alternatives: [] });
  }
  const until = pausedUntil(ctx, rules);
  if (until) {
    throw new DomainError('LOCATION_CLOSED', {
      details: { reason: 'paused', until: until.toISOString() },
      alternatives: [],
    });
  }
}
