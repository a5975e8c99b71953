import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { Subject } from './change-reservation.ts';
import { type PlanSlot, turnMinutes } from './day-plan.ts';
import { allocationRows, moveAway, takePlace } from './decide-hold.ts';
import type { Facts } from './facts.ts';
import type { ModifyInput } from './modify-reservation.ts';
import { writeRow } from './move-status.ts';
import type { Claim } from './page.ts';
import { type Decision, noChanges, type PageChanges, pacingChange } from './page-changes.ts';
import { policyFor } from './policy.ts';
import type { ReservationRow } from './present-reservation.ts';
import { judgeSlot } from './rules.ts';
import { busyTables, fittingSeatings, isFree, type Wish } from './seating.ts';
import { requireTables } from './staff-place.ts';

export interface ModifyPlan {
  wish: Wish;
  house: boolean;
  startsAt: number;
  serviceDate: string;
  slot: PlanSlot | undefined;
}

const MINUTE = 60_000;

/** Moves, resizes or edits a reservation; keeps its tables when they still suit. */
export function decideModify(
  ctx: Ctx,
  facts: Facts,
  subject: Subject,
  input: ModifyInput,
  plan: ModifyPlan,
): Decision<ReservationRow> {
  const { row } = subject;
  const changes = noChanges();
  const set: Partial<ReservationRow> = {
    ...details(row, input),
    ...(input.locked === undefined ? {} : { locked: input.locked }),
  };
  const staysInPlace =
    plan.startsAt === row.startsAt.getTime() &&
    plan.wish.partySize === row.partySize &&
    plan.wish.areaId === row.areaId &&
    input.tables === undefined;
  if (!staysInPlace) Object.assign(set, movePlace(ctx, facts, subject, input, plan, changes));
  const before = pick(row, set);
  const told = {
    action: 'modify',
    event: 'reservation.modified' as const,
    ...(input.override ? { reason: 'override', text: input.override.reason } : {}),
    before: { ...before, ...tablesNote(facts, subject.claim) },
    after: {
      ...pick({ ...row, ...set }, set),
      ...tablesNote(
        facts,
        changes.put.find(({ id }) => id === row.id),
      ),
    },
  };
  const written = writeRow(ctx, facts, subject, set, told, changes);
  return { result: written.row, changes: written.changes };
}

function details(row: ReservationRow, { guest, notes }: ModifyInput): Partial<ReservationRow> {
  return {
    ...(guest?.name !== undefined && guest.name !== row.guestName ? { guestName: guest.name } : {}),
    ...(guest?.phone !== undefined ? { guestPhone: guest.phone } : {}),
    ...(guest?.email !== undefined ? { guestEmail: guest.email } : {}),
    ...(notes !== undefined ? { notes } : {}),
  };
}

/** Contact data stays out of the history: it only says that it changed. */
const PERSONAL = new Set(['guestName', 'guestPhone', 'guestEmail', 'notes', 'policy']);

function pick(row: ReservationRow, set: Partial<ReservationRow>): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(set).map((key) => [key, PERSONAL.has(key) ? 'changed' : row[key as keyof ReservationRow]]),
  );
}

function tablesNote(facts: Facts, claim: Claim | undefined): { tables?: string[] } {
  return claim ? { tables: claim.tableIds.map((id) => facts.rules.tables.get(id)?.name ?? id) } : {};
}

function movePlace(
  ctx: Ctx,
  facts: Facts,
  { row, claim }: Subject,
  input: ModifyInput,
  plan: ModifyPlan,
  changes: PageChanges,
): Partial<ReservationRow> {
  const place = choose(ctx, facts, { row, claim }, input, plan);
  const moved: Claim = {
    id: row.id,
    startsAt: plan.startsAt,
    endsAt: place.endsAt,
    keptFrom: claim?.status === 'seated' ? Math.min(claim.keptFrom, plan.startsAt) : plan.startsAt,
    freeAt: place.freeAt,
    partySize: plan.wish.partySize,
    areaId: plan.wish.areaId,
    periodId: plan.slot?.period.id ?? row.periodId,
    channel: row.channel,
    tableIds: place.tableIds,
    hold: null,
    status: row.status,
    revision: row.revision,
    locked: input.locked ?? row.locked,
    serviceDate: facts.page.date,
  };
  moveAway(ctx, facts, place.moves, changes);
  changes.replaced.push(row.id);
  const old = {
    serviceDate: row.serviceDate,
    startsAt: row.startsAt.getTime(),
    partySize: row.partySize,
    channel: row.channel,
  };
  if (plan.startsAt === old.startsAt && plan.wish.partySize === old.partySize) {
    changes.put.push(moved);
    changes.allocations.push(...allocationRows(facts, moved));
  } else {
    changes.pacing.push(pacingChange(old, -1, null));
    takePlace(ctx, facts, moved, place.slot, changes);
  }
  if (row.serviceDate !== facts.page.date) changes.bumped.push(row.serviceDate);
  return {
    startsAt: new Date(plan.startsAt),
    endsAt: new Date(place.endsAt),
    serviceDate: facts.page.date,
    partySize: plan.wish.partySize,
    areaId: plan.wish.areaId,
    periodId: moved.periodId,
    ...policyAfter(facts, row, plan),
  };
}

/** A guest's new time moves the moment until which it may be changed; everything else promised stays as it was. */
function policyAfter(facts: Facts, row: ReservationRow, plan: ModifyPlan): Partial<ReservationRow> {
  if (plan.startsAt === row.startsAt.getTime()) return {};
  const promised = row.policy as Partial<ReturnType<typeof policyFor>>;
  if (promised.cancelNoticeMinutes === undefined || promised.holdMinutes === undefined) return {};
  const terms = { cancelNoticeMinutes: promised.cancelNoticeMinutes, holdMinutes: promised.holdMinutes };
  const moved = policyFor(terms, facts.plan.zone, plan.startsAt, { locale: row.locale, requiresApproval: false });
  return { policy: { ...promised, cancelUntil: moved.cancelUntil, text: moved.text } };
}

function choose(ctx: Ctx, facts: Facts, { row, claim }: Subject, input: ModifyInput, plan: ModifyPlan) {
  const { wish, slot } = plan;
  if (ctx.rehearseSlotTaken) throw new DomainError('SLOT_UNAVAILABLE', { details: { reason: 'rehearsed' } });
  const period = slot?.period ?? facts.rules.periods.find(({ id }) => id === row.periodId);
  const turn = period ? turnMinutes(period, wish.partySize) : (row.endsAt.getTime() - row.startsAt.getTime()) / MINUTE;
  const endsAt = plan.startsAt + turn * MINUTE;
  const freeAt = endsAt + (period?.bufferMinutes ?? 0) * MINUTE;
  const times = { slot, endsAt, freeAt, moves: [] };
  if (input.tables) {
    const tableIds = requireTables(facts, input.tables, {
      partySize: wish.partySize,
      from: claim?.status === 'seated' ? Math.min(claim.keptFrom, plan.startsAt) : plan.startsAt,
      to: freeAt,
      except: row.id,
      override: input.override !== undefined,
    });
    return { ...times, tableIds };
  }
  const busy = busyTables(facts.page, plan.startsAt, freeAt, facts.now, row.id);
  if (input.override || (plan.house && plan.startsAt === row.startsAt.getTime())) {
    const fitting = fittingSeatings(facts.rules, wish, []);
    const current = fitting.find(
      (seating) => sameTables(seating.tableIds, claim?.tableIds ?? []) && isFree(seating, busy),
    );
    const place = current ?? fitting.find((seating) => isFree(seating, busy));
    if (!place) throw new DomainError('SLOT_UNAVAILABLE', { details: { reason: 'tables', partySize: wish.partySize } });
    return { ...times, tableIds: place.tableIds };
  }
  if (!slot) throw new DomainError('NOT_A_SLOT', { details: {} });
  const verdict = judgeSlot(facts, slot, wish, ctx.clock().getTime(), row.id);
  if (!verdict.open)
    throw new DomainError(verdict.code, { details: { ...verdict.details, partySize: wish.partySize } });
  const kept = fittingSeatings(facts.rules, wish, slot.period.areaIds).find(
    (seating) => sameTables(seating.tableIds, claim?.tableIds ?? []) && isFree(seating, busy),
  );
  return { ...times, tableIds: (kept ?? verdict.seating).tableIds, moves: kept ? [] : verdict.moves };
}

const sameTables = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));
