import { randomFrom } from './chance.ts';
import type { Violation } from './history-checker.ts';
import { databaseClock, daysAhead, type ProofSystem, sendUntilKnown, sendWrite } from './http-book.ts';

/** How far around the deadline the two arrive. */
const EDGE_MS = 50;
/** Two readings of two clocks lie between what is compared. */
const SLACK_MS = 10;
const STARTS = ['18:00', '19:30', '21:00'];

export interface ExpiryEdgeResult {
  violations: Violation[];
  rounds: number;
  confirmed: number;
  retaken: number;
  /** Rounds in which both came too early or too late. */
  neither: number;
}

/**
 * The last table is held; within 50 ms of the deadline its guest confirms and somebody else wants it, through gateways
 * whose clocks may be minutes wrong and with nobody sweeping. By the database's clock: a confirmation sent after the
 * deadline never succeeds, one answered before it always does, never do both win, and once it has lapsed the table is
 * free. The house must have one table and 90-minute turns.
 */
export async function expiryEdge(
  system: ProofSystem,
  { rounds, seed }: { rounds: number; seed: number },
): Promise<ExpiryEdgeResult> {
  const result: ExpiryEdgeResult = { violations: [], rounds, confirmed: 0, retaken: 0, neither: 0 };
  const random = randomFrom(seed);
  const { now, offByMs } = await databaseClock(system.sql);
  const slack = SLACK_MS + offByMs;
  /** How long requests take here and now: they are sent that much earlier, so that they are judged around the deadline. */
  let usual = EDGE_MS;
  for (let round = 0; round < rounds; round += 1) {
    const input = {
      location: system.house.slug,
      date: daysAhead(2 + Math.floor(round / STARTS.length)),
      time: STARTS[round % STARTS.length],
      partySize: 2,
    };
    const key = `expiry-edge-${system.house.slug}-${String(round).padStart(5, '0')}`;
    const held = await sendUntilKnown(system, 'hold', { key: `${key}-hold`, input, gateway: round });
    const holdId = String(held.body.holdId);
    const deadline = await endSoon(system, holdId, 2 * usual + 2 * EDGE_MS);
    const at = () => deadline - usual + (random() * 2 - 1) * EDGE_MS;
    const guest = { name: 'Ana Lima', phone: '+351912345678' };
    const sendAt = async <T>(moment: number, send: () => Promise<T>) => {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - now())));
      const sentAt = now();
      const answer = await send();
      return { sentAt, answer, answeredAt: now() };
    };
    const [confirm, other] = await Promise.all([
      sendAt(at(), () =>
        sendWrite(system, 'confirm', { key: `${key}-confirm`, input: { holdId, guest }, gateway: round }),
      ),
      sendAt(at(), () => sendWrite(system, 'hold', { key: `${key}-other`, input, gateway: round + 1, as: 'whatsapp' })),
    ]);
    const took = Math.min(500, confirm.answeredAt - confirm.sentAt);
    usual += (took - usual) / 4;
    const isConfirmed = confirm.answer.status === 201;
    const isRetaken = other.answer.status === 201;
    if (isConfirmed) result.confirmed += 1;
    if (isRetaken) result.retaken += 1;
    if (!isConfirmed && !isRetaken) result.neither += 1;
    const wrong = (what: string) => result.violations.push({ invariant: 'I4', what: `${key}: ${what}` });
    if (isConfirmed && isRetaken) wrong('confirmed and given to somebody else');
    if (isConfirmed && confirm.sentAt > deadline + slack) wrong(`confirmed ${confirm.sentAt - deadline} ms late`);
    if (!isConfirmed && confirm.answeredAt < deadline - slack)
      wrong(`refused before the deadline: ${confirm.answer.text}`);
    if (isRetaken && other.answeredAt < deadline - slack) wrong('given away before the deadline');
    if (!isConfirmed && !isRetaken) {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, deadline + slack - now())));
      const late = await sendUntilKnown(system, 'hold', { key: `${key}-late`, input, gateway: round, as: 'whatsapp' });
      if (late.status !== 201) wrong(`the table of a lapsed hold stays taken: ${late.text}`);
    }
  }
  return result;
}

/** Moves the hold's deadline to some ms from now by the database's clock, as if it had been made earlier. */
async function endSoon({ sql }: ProofSystem, holdId: string, ms: number): Promise<number> {
  const [row] = await sql`
    with ended as (
      update holds set expires_at = clock_timestamp() + ${`${ms} milliseconds`}::interval where id = ${holdId}
      returning location_id, service_date, expires_at
    ), bumped as (
      update service_days d set version = d.version + 1 from ended e
      where d.location_id = e.location_id and d.date = e.service_date
    )
    select (extract(epoch from expires_at) * 1000)::float8 as deadline from ended`;
  return Number(row?.deadline);
}
