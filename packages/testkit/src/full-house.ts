import { randomFrom } from './chance.ts';
import type { Violation } from './history-checker.ts';
import { daysAhead, type ProofSystem, sendUntilKnown } from './http-book.ts';

export interface FullHouse {
  clients: number;
  /** Bookings to be made in all. */
  bookings: number;
  days: number;
  /** Party sizes asked for; large ones can only sit at combinations. */
  sizes: { from: number; to: number };
  seed: number;
}

export interface FullHouseResult {
  violations: Violation[];
  booked: number;
  /** Bookings that took more than one table. */
  joined: number;
  refused: number;
  /** Committed states that were searched for overlaps while the agents booked. */
  looks: number;
  deadlocks: number;
}

const TIMES = ['18:00', '18:30', '19:00', '19:30', '20:00', '20:30', '21:00', '21:30'];
/** Of those booked, how many go again: most, or the house is full of large parties before the last is booked. */
const LEAVING = 0.92;

/**
 * Agents book random sizes at random times in a house of tables and combinations that share members, while an observer
 * searches every committed state it can get for two parties at one table. No deadlock, no overlap, no unclear outcome.
 */
export async function fullHouse(system: ProofSystem, plan: FullHouse): Promise<FullHouseResult> {
  const { sql, house } = system;
  const before = await deadlocks(system);
  const result: FullHouseResult = { violations: [], booked: 0, joined: 0, refused: 0, looks: 0, deadlocks: 0 };
  let isOver = false;
  const observer = (async () => {
    while (!isOver) {
      const overlaps = await sql`
        select a.claim_id, b.claim_id as other from table_allocations a join table_allocations b
          on a.table_id = b.table_id and a.id < b.id and a.live and b.live and a.during && b.during
        where a.location_id = ${house.id}`;
      result.looks += 1;
      for (const row of overlaps) {
        result.violations.push({ invariant: 'I1', what: `${row.claim_id} and ${row.other} shared a table` });
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  })();
  let left = plan.bookings;
  await Promise.all(
    Array.from({ length: plan.clients }, async (_, name) => {
      const random = randomFrom(plan.seed * 1_000 + name);
      for (let n = 0; left > 0; n += 1) {
        const key = `full-house-${plan.seed}-${name}-${String(n).padStart(6, '0')}`;
        const { from, to } = plan.sizes;
        const input = {
          location: house.slug,
          date: daysAhead(3 + Math.floor(random() * plan.days)),
          time: TIMES[Math.floor(random() * TIMES.length)],
          partySize: from + Math.floor(random() * (to - from + 1)),
          guest: { name: 'Ana Lima', phone: '+351912345678' },
        };
        const answer = await sendUntilKnown(system, 'book', { key, input, gateway: name });
        if (answer.status !== 201) {
          result.refused += 1;
          continue;
        }
        left -= 1;
        result.booked += 1;
        if ((answer.body.tables as unknown[] | undefined)?.length !== 1) result.joined += 1;
        if (random() > LEAVING) continue;
        const id = String(answer.body.id);
        const gone = await sendUntilKnown(system, 'cancel', {
          key: `${key}-gone`,
          id,
          input: { reason: 'guest_request' },
          gateway: name + 1,
        });
        if (gone.status !== 200)
          result.violations.push({ invariant: 'I6', what: `${id} could not be cancelled: ${gone.text}` });
      }
    }),
  );
  isOver = true;
  await observer;
  result.deadlocks = (await deadlocks(system)) - before;
  if (result.deadlocks > 0) result.violations.push({ invariant: 'I1', what: `${result.deadlocks} deadlocks` });
  return result;
}

async function deadlocks({ sql }: ProofSystem): Promise<number> {
  await sql`select pg_stat_force_next_flush()`;
  const [row] = await sql`select deadlocks::int from pg_stat_database where datname = current_database()`;
  return Number(row?.deadlocks);
}
