import { newId } from '@tavola/db';
import type { SettingValues } from '@tavola/shared';
import type { Hold } from '@tavola/shared/schemas';
import { eventRow } from '../events/record-event.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { PlanSlot } from './day-plan.ts';
import { type Facts, isOnline } from './facts.ts';
import { areaName } from './find-alternatives.ts';
import { historyRow } from './history.ts';
import { zonedIso } from './local-time.ts';
import type { Claim } from './page.ts';
import { type Decision, noChanges, type PageChanges, pacingChange } from './page-changes.ts';
import { policyFor } from './policy.ts';
import type { Move } from './repack.ts';
import { countWithin, judgeSlot, type Verdict } from './rules.ts';
import type { Wish } from './seating.ts';

const UNLIMITED = { pacingCovers: null, pacingParties: null, pacingCoversOnline: null, pacingPartiesOnline: null };

export interface HoldWish extends Wish {
  id: string;
  startsAt: number;
  settings: SettingValues<'reservations'>;
}

/** The start that was asked for is no start any more: the rules changed since it was looked up. */
export class RulesChanged extends DomainError {
  constructor() {
    super('SLOT_UNAVAILABLE', { details: { reason: 'rules_changed' } });
  }
}

/** Finds the best free place for the wish or refuses with the rule that forbids it. */
export function choosePlace(ctx: Ctx, facts: Facts, wish: Wish & { startsAt: number }, except?: string) {
  const slot = facts.plan.slotAt.get(wish.startsAt);
  if (!slot) throw new RulesChanged();
  if (ctx.rehearseSlotTaken) throw new DomainError('SLOT_UNAVAILABLE', { details: { reason: 'rehearsed' } });
  const verdict = judgeSlot(facts, slot, wish, ctx.clock().getTime(), except);
  if (!verdict.open)
    throw new DomainError(verdict.code, { details: { ...verdict.details, partySize: wish.partySize } });
  return { slot, verdict };
}

/** Holds a table for the party until the hold time has passed by the database's clock. */
export function decideHold(ctx: Ctx, facts: Facts, wish: HoldWish): Decision<Hold> {
  const { slot, verdict } = choosePlace(ctx, facts, wish);
  const claim = heldClaim(ctx, facts, wish, slot, verdict);
  const { hold } = claim;
  if (!hold) throw new DomainError('INTERNAL');
  const changes = noChanges();
  moveAway(ctx, facts, verdict.moves, changes);
  takePlace(ctx, facts, claim, slot, changes);
  changes.holds.push({
    id: claim.id,
    locationId: facts.page.locationId,
    serviceDate: facts.page.date,
    startsAt: new Date(claim.startsAt),
    endsAt: new Date(claim.endsAt),
    partySize: claim.partySize,
    areaId: claim.areaId,
    periodId: slot.period.id,
    channel: hold.channel,
    holder: hold.holder,
    state: 'held',
    expiresAt: new Date(hold.expiresAt),
    requiresApproval: hold.requiresApproval,
    policy: hold.policy,
    createdAt: new Date(hold.createdAt),
  });
  const result = presentHold(ctx, facts, claim);
  changes.events.push(
    eventRow(ctx, 'reservation.held', {
      locationId: facts.page.locationId,
      object: { kind: 'hold', id: claim.id },
      version: 1,
      payload: holdPayload(ctx, facts, claim),
    }),
  );
  return { result, changes };
}

export function heldClaim(
  ctx: Ctx,
  facts: Facts,
  wish: HoldWish,
  slot: PlanSlot,
  verdict: Extract<Verdict, { open: true }>,
): Claim {
  const { settings } = wish;
  const now = Math.floor(facts.now);
  const requiresApproval =
    isOnline(ctx.actor.channel) && (!settings.autoConfirm || wish.partySize >= settings.largePartyFrom);
  return {
    id: wish.id,
    startsAt: slot.startsAt,
    endsAt: verdict.endsAt,
    keptFrom: slot.startsAt,
    freeAt: verdict.freeAt,
    partySize: wish.partySize,
    areaId: wish.areaId,
    periodId: slot.period.id,
    channel: ctx.actor.channel,
    tableIds: verdict.seating.tableIds,
    hold: {
      expiresAt: now + settings.holdMinutes * 60_000,
      channel: ctx.actor.channel,
      holder: ctx.actor.holder,
      extended: false,
      requiresApproval,
      policy: policyFor(settings, facts.plan.zone, slot.startsAt, { locale: ctx.locale, requiresApproval }),
      createdAt: now,
    },
    status: null,
    revision: 0,
    locked: false,
    serviceDate: facts.page.date,
  };
}

/** Gives other tables to bookings that make room, and tells their history; their guests need not know. */
export function moveAway(ctx: Ctx, facts: Facts, moves: readonly Move[], changes: PageChanges): void {
  const names = (ids: readonly string[]) => ids.map((id) => facts.rules.tables.get(id)?.name ?? id);
  for (const { claim, tableIds } of moves) {
    const moved = { ...claim, tableIds };
    expireLapsed(ctx, facts, moved, changes);
    changes.put.push(moved);
    changes.replaced.push(claim.id);
    changes.allocations.push(...allocationRows(facts, moved));
    if (claim.hold) continue;
    changes.history.push(
      historyRow(ctx, claim, facts.now, 'moved', {
        reason: 'repack',
        before: { tables: names(claim.tableIds) },
        after: { tables: names(tableIds) },
      }),
    );
  }
}

/** Puts the claim on its tables and in its slot's counters, writing every lapsed hold that stood in the way as expired. */
export function takePlace(
  ctx: Ctx,
  facts: Facts,
  claim: Claim,
  slot: PlanSlot | undefined,
  changes: PageChanges,
): void {
  expireLapsed(ctx, facts, claim, changes);
  changes.put.push(claim);
  changes.allocations.push(...allocationRows(facts, claim));
  const { pacingCovers, pacingParties, pacingCoversOnline, pacingPartiesOnline } = slot?.period ?? UNLIMITED;
  const count = countWithin(facts, claim.startsAt, claim.startsAt + 1, claim.id);
  const online = isOnline(claim.channel);
  const cap = (limit: number | null, used: number, more: number) =>
    limit === null ? null : Math.max(limit, used + more);
  changes.pacing.push(
    pacingChange(claim, 1, {
      capCovers: cap(pacingCovers, count.covers, claim.partySize),
      capParties: cap(pacingParties, count.parties, 1),
      capCoversOnline: cap(pacingCoversOnline, count.coversOnline, online ? claim.partySize : 0),
      capPartiesOnline: cap(pacingPartiesOnline, count.partiesOnline, online ? 1 : 0),
    }),
  );
}

/** Rows of the tables the claim keeps, buffer included. */
export function allocationRows(facts: Facts, claim: Claim): PageChanges['allocations'] {
  return claim.tableIds.map((tableId) => ({
    id: newId(),
    locationId: facts.page.locationId,
    serviceDate: facts.page.date,
    tableId,
    claimId: claim.id,
    during: during(claim.keptFrom, claim.freeAt),
    live: true,
  }));
}

export const during = (from: number, to: number): string =>
  `[${new Date(from).toISOString()},${new Date(to).toISOString()})`;

/** Whoever relies on an expiry writes it: lapsed holds on the same tables or in the same slot step end here. */
export function expireLapsed(ctx: Ctx, facts: Facts, claim: Claim, changes: PageChanges): void {
  for (const other of facts.page.claims.values()) {
    if (!other.hold || other.hold.expiresAt > facts.now || changes.expired.includes(other.id)) continue;
    const sameTable =
      other.keptFrom < claim.freeAt &&
      other.freeAt > claim.keptFrom &&
      other.tableIds.some((id) => claim.tableIds.includes(id));
    const sameStep = other.serviceDate === claim.serviceDate && other.startsAt === claim.startsAt;
    if (!sameTable && !sameStep) continue;
    endHold(ctx, facts, other, changes);
  }
}

/** Who holds an offer made to a waiting party. */
export const waitlistHolder = (entryId: string): string => `waitlist:${entryId}`;

/** Writes a lapsed hold as expired and gives its place back. */
export function endHold(ctx: Ctx, facts: Facts, claim: Claim, changes: PageChanges): void {
  changes.expired.push(claim.id);
  changes.drop.push(claim.id);
  changes.pacing.push(pacingChange(claim, -1, null));
  changes.events.push(
    eventRow(ctx, 'reservation.hold_expired', {
      locationId: facts.page.locationId,
      object: { kind: 'hold', id: claim.id },
      version: 2,
      payload: holdPayload(ctx, facts, claim),
    }),
  );
}

/** The state an event about a hold carries. */
function holdPayload(ctx: Ctx, facts: Facts, claim: Claim): Record<string, unknown> {
  const { zone } = facts.plan;
  const startsAt = zonedIso(zone, claim.startsAt);
  return {
    hold: {
      id: claim.id,
      location: facts.rules.location.slug,
      date: startsAt.slice(0, 10),
      time: startsAt.slice(11, 16),
      timezone: zone,
      startsAt: new Date(claim.startsAt).toISOString(),
      endsAt: new Date(claim.endsAt).toISOString(),
      partySize: claim.partySize,
      ...areaName(facts.rules, claim.areaId),
      channel: claim.channel,
      expiresAt: shownInstant(ctx, claim.hold?.expiresAt ?? facts.now),
    },
  };
}

/** A stored instant by the clock the caller goes by. */
export const shownInstant = ({ clockShiftMs = 0 }: Ctx, at: number): string =>
  new Date(at + clockShiftMs).toISOString();

/** The hold as its holder sees it. */
export function presentHold(ctx: Ctx, facts: Facts, claim: Claim): Hold {
  const { zone } = facts.plan;
  const slot = facts.plan.slotAt.get(claim.startsAt);
  const { hold } = claim;
  if (!hold) throw new DomainError('INTERNAL');
  const startsAt = zonedIso(zone, claim.startsAt);
  return {
    holdId: claim.id,
    expiresAt: shownInstant(ctx, hold.expiresAt),
    serverTime: shownInstant(ctx, Math.floor(facts.now)),
    location: facts.rules.location.slug,
    date: slot?.date ?? startsAt.slice(0, 10),
    time: slot?.time ?? startsAt.slice(11, 16),
    timezone: zone,
    startsAt,
    endsAt: zonedIso(zone, claim.endsAt),
    partySize: claim.partySize,
    ...areaName(facts.rules, claim.areaId),
    extendable: !hold.extended,
    requiresApproval: hold.requiresApproval,
    policy: hold.policy,
  };
}
