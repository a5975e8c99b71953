import { type Db, sql } from '@tavola/db';

/** Nobody reads a promise hours away: however much is open, new orders wait at most this much longer. */
const LONGEST_STRETCH = 90;
const STEP = 5;
const TRUST_MS = 1_000;
const MOST_TICKETS = 500;
/** What is fired within this time is as good as fired. */
const SOON_MS = 15 * 60_000;

const known = new WeakMap<Db, Map<string, { until: number; minutes: Promise<number> }>>();

/** Prep minutes of everything fired by `now` or soon after and not yet made at the location, at most a second old. */
export function readBacklog(db: Db, locationId: string, now: Date): Promise<number> {
  const ofDb = known.get(db) ?? new Map<string, { until: number; minutes: Promise<number> }>();
  known.set(db, ofDb);
  const found = ofDb.get(locationId);
  if (found && performance.now() < found.until) return found.minutes;
  const minutes = sumOpenPrep(db, locationId, now);
  ofDb.set(locationId, { until: performance.now() + TRUST_MS, minutes });
  minutes.catch(() => ofDb.delete(locationId));
  return minutes;
}

/** Makes the next {@link readBacklog} of this process ask the database. */
export function forgetBacklog(db: Db): void {
  known.delete(db);
}

async function sumOpenPrep(db: Db, locationId: string, now: Date): Promise<number> {
  const soon = new Date(now.getTime() + SOON_MS).toISOString();
  // Ready orders are named and left out again, so that the index of the board answers.
  const [row] = await db.execute<{ minutes: number }>(sql`
    select coalesce(sum(l.quantity * l.prep_minutes), 0)::int as minutes
    from (
      select id from orders
      where location_id = ${locationId} and status in ('pending', 'confirmed', 'preparing', 'ready') and status <> 'ready'
        and fire_at <= ${soon}::timestamptz
      order by fire_at desc limit ${MOST_TICKETS}
    ) as open
    join order_lines l on l.order_id = open.id and l.bumped_at is null`);
  return row?.minutes ?? 0;
}

/**
 * Minutes by which a backlog moves new orders back when `hands` dishes are made at once. What the lead time covers
 * anyway does not count; with no hands given the kitchen never throttles.
 */
export function stretchOf(
  backlogMinutes: number,
  { hands, leadMinutes }: { hands: number; leadMinutes: number },
): number {
  if (hands === 0) return 0;
  const beyondLead = backlogMinutes / hands - leadMinutes;
  return Math.min(LONGEST_STRETCH, Math.max(0, Math.ceil(beyondLead / STEP) * STEP));
}
