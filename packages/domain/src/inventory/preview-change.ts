import { and, asc, eq, gte, inArray, schema, sql } from '@tavola/db';
import type { Impact, InventoryChange } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { type DayPlan, planDay } from '../reservations/day-plan.ts';
import { isOnline } from '../reservations/facts.ts';
import { findRules } from '../reservations/find-rules.ts';
import { localDateOf, zonedIso } from '../reservations/local-time.ts';
import type { LocationRules, Period } from '../reservations/location-rules.ts';
import type { ReservationRow } from '../reservations/present-reservation.ts';
import { applyChange } from './apply-change.ts';

type Reason = Impact['broken'][number]['reasons'][number];
type Coming = { row: ReservationRow; tables: string[] };

/** Coming bookings that fit today's rules and would not fit after the edit, with what would be wrong. Writes nothing. */
export async function previewChange(ctx: Ctx, input: { location: string; change: InventoryChange }): Promise<Impact> {
  const rules = await findRules(ctx, input.location, { fresh: true });
  const changed = applyChange(rules, input.change);
  const coming = await comingBookings(ctx, rules);
  const zone = rules.location.timezone;
  const before = judge(rules, coming, zone);
  const after = judge(changed, coming, zone);
  const broken = coming.flatMap(({ row }, index) => {
    const reasons = (after[index] ?? []).filter((reason) => !before[index]?.includes(reason));
    if (reasons.length === 0) return [];
    const startsAt = zonedIso(zone, row.startsAt.getTime());
    const { id, code, guestName: guest, partySize } = row;
    return { id, code, guest, partySize, date: startsAt.slice(0, 10), time: startsAt.slice(11, 16), startsAt, reasons };
  });
  return { broken, checked: coming.length };
}

async function comingBookings(ctx: Ctx, rules: LocationRules): Promise<Coming[]> {
  const { reservations } = schema;
  const today = localDateOf(rules.location.timezone, ctx.clock().getTime());
  return ctx.db
    .select({
      row: reservations,
      tables: sql<string[]>`coalesce((select array_agg(table_allocations.table_id) from table_allocations
        where table_allocations.claim_id = reservations.id and table_allocations.live), '{}')`,
    })
    .from(reservations)
    .where(
      and(
        eq(reservations.locationId, rules.location.id),
        gte(reservations.serviceDate, today),
        inArray(reservations.status, ['pending', 'confirmed']),
      ),
    )
    .orderBy(asc(reservations.startsAt));
}

/** What is wrong with each booking under these rules; `promised` is the zone whose clock its guest was told. */
function judge(rules: LocationRules, coming: readonly Coming[], promised: string): Reason[][] {
  const plans = new Map<string, DayPlan>();
  const steps = new Map<string, Step>();
  const zone = rules.location.timezone;
  return coming.map(({ row, tables }) => {
    const plan = plans.get(row.serviceDate) ?? planDay(rules, row.serviceDate);
    plans.set(row.serviceDate, plan);
    const at = row.startsAt.getTime();
    const reasons = new Set<Reason>(placeProblems(rules, row, tables));
    if (zonedIso(zone, at).slice(0, 16) !== zonedIso(promised, at).slice(0, 16)) reasons.add('clock');
    const slot = plan.slotAt.get(at);
    if (plan.closed) reasons.add('closed');
    else if (!slot || row.endsAt.getTime() > slot.closesAt) reasons.add('off_grid');
    if (slot) {
      const { areaIds } = slot.period;
      const key = `${row.serviceDate}/${slot.startsAt}`;
      const step = steps.get(key) ?? { covers: 0, parties: 0, coversOnline: 0, partiesOnline: 0 };
      steps.set(key, step);
      if (fills(step, row, slot.period)) reasons.add('pacing');
      const inArea = (id: string) => areaIds.includes(rules.tables.get(id)?.areaId ?? '');
      if (areaIds.length > 0 && !tables.every(inArea)) reasons.add('area');
    }
    return [...reasons];
  });
}

interface Step {
  covers: number;
  parties: number;
  coversOnline: number;
  partiesOnline: number;
}

/** Adds the party to the step it starts in; true when that is more than the period takes. */
function fills(step: Step, row: ReservationRow, period: Period): boolean {
  step.covers += row.partySize;
  step.parties += 1;
  const online = isOnline(row.channel);
  if (online) {
    step.coversOnline += row.partySize;
    step.partiesOnline += 1;
  }
  const over = (used: number, cap: number | null) => cap !== null && used > cap;
  return (
    over(step.covers, period.pacingCovers) ||
    over(step.parties, period.pacingParties) ||
    (online && over(step.coversOnline, period.pacingCoversOnline)) ||
    (online && over(step.partiesOnline, period.pacingPartiesOnline))
  );
}

function placeProblems(rules: LocationRules, row: ReservationRow, tables: readonly string[]): Reason[] {
  const present = tables.flatMap((id) => rules.tables.get(id) ?? []);
  if (present.length !== tables.length) return ['table_gone'];
  const set = rules.combinations.find(
    ({ tableIds, active }) =>
      active && tableIds.length === tables.length && tables.every((id) => tableIds.includes(id)),
  );
  const seats = present.reduce((sum, table) => sum + table.maxParty, 0);
  return row.partySize > Math.max(seats, set?.maxParty ?? 0) ? ['too_small'] : [];
}
