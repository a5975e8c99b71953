import type { Violation } from './history-checker.ts';
import { daysAhead, type ProofSystem, sendUntilKnown, sendWrite } from './http-book.ts';

/** Starts of the one table that do not touch each other: a day gives that many rounds. */
const STARTS = ['18:00', '19:30', '21:00'];

/**
 * `rounds` times, 2 to `clients` agents hold the last table at one moment over all gateways: exactly one gets it, the
 * others are told so. The house must have one table and 90-minute turns.
 */
export async function lastSeat(
  system: ProofSystem,
  { rounds, clients }: { rounds: number; clients: number },
): Promise<{ violations: Violation[]; asked: number }> {
  const violations: Violation[] = [];
  let asked = 0;
  for (let round = 0; round < rounds; round += 1) {
    // Every other round is a full one; those between run through all sizes.
    const size = round % 2 === 0 ? clients : 2 + (round % (clients - 1));
    const input = {
      location: system.house.slug,
      date: daysAhead(2 + Math.floor(round / STARTS.length)),
      time: STARTS[round % STARTS.length],
      partySize: 2,
    };
    asked += size;
    const answers = await Promise.all(
      Array.from({ length: size }, async (_, n) => {
        const request = { key: `last-seat-${system.house.slug}-${round}-${n}`, input, gateway: n };
        const answer = await sendWrite(system, 'hold', request);
        return answer.status >= 500 ? sendUntilKnown(system, 'hold', request) : answer;
      }),
    );
    const won = answers.filter(({ status }) => status === 201).length;
    const told = answers.filter(({ body }) => body.code === 'SLOT_UNAVAILABLE').length;
    if (won !== 1 || told !== size - 1) {
      violations.push({
        invariant: 'I1',
        what: `round ${round}: ${won} of ${size} got the last table, ${told} were told`,
      });
    }
  }
  return { violations, asked };
}
