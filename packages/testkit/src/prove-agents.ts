import { setTimeout as delay } from 'node:timers/promises';
import type { BookingAnswer, BookingApi, BookingOperation } from './booking-history.ts';
import { pick, randomFrom } from './chance.ts';

export interface FreeSlot {
  date: string;
  time: string;
}

/** One way to reach the book: REST, MCP or the typed client. Whatever is not a definite answer is `unknown`. */
export interface AgentSurface {
  name: string;
  find(input: { location: string; date: string; partySize: number }): Promise<FreeSlot[] | undefined>;
  call: BookingApi['call'];
}

export interface AgentIntent {
  guest: string;
  surface: string;
  outcome: 'booked' | 'full' | 'unresolved';
  reservationId?: string;
  /** Requests it took, retries included. */
  calls: number;
}

export interface AgentScript {
  /** One agent per surface works on one intent at a time. */
  surfaces: readonly AgentSurface[];
  intents: number;
  location: string;
  dates: readonly string[];
  seed: number;
  databaseNow(): Promise<number>;
  /** Longest an agent thinks between two calls. */
  thinkMs: number;
  /** Longest an unknown outcome is asked for. */
  patienceMs: number;
  onResolved?: (intent: AgentIntent) => void;
}

/**
 * Agents that each book one table after the other: look, hold, take an alternative when the table went meanwhile, confirm.
 * A key is made once for each intended write and kept until its outcome is known. A quarter books in one step. Answers what
 * became of every intent and everything that was sent and said.
 */
export async function runAgentScript(
  script: AgentScript,
): Promise<{ intents: AgentIntent[]; history: BookingOperation[] }> {
  const intents: AgentIntent[] = [];
  const history: BookingOperation[] = [];
  const offset = (await script.databaseNow()) - performance.now();
  const clock = () => performance.now() + offset;
  let next = 0;

  async function agent(surface: AgentSurface, number: number): Promise<void> {
    const random = randomFrom(script.seed * 1_000 + number);
    const think = () => delay(random() * script.thinkMs);
    let keys = 0;
    const newKey = () => {
      keys += 1;
      return `agent-${script.seed}-${number}-${String(keys).padStart(6, '0')}`;
    };

    /** Sends until the outcome is known; undefined when patience is over. */
    async function settle(
      intent: AgentIntent,
      op: BookingOperation['op'],
      input: Record<string, unknown>,
    ): Promise<BookingAnswer | undefined> {
      const key = newKey();
      const until = performance.now() + script.patienceMs;
      for (let tries = 1; performance.now() < until; tries += 1) {
        const entry: BookingOperation = {
          id: `${history.length}`,
          op,
          key,
          input: JSON.stringify([op, input]),
          sentAt: clock(),
          outcome: 'pending',
        };
        if (typeof input.holdId === 'string') entry.holdId = input.holdId;
        history.push(entry);
        intent.calls += 1;
        const answer = await surface.call(op, key, input);
        note(entry, answer, clock());
        if (answer.outcome !== 'unknown') return answer;
        await delay(random() * Math.min(2_000, 50 * 2 ** tries));
      }
      return undefined;
    }

    async function wanted(partySize: number): Promise<FreeSlot | 'full' | undefined> {
      const from = Math.floor(random() * script.dates.length);
      for (let at = 0; at < script.dates.length; at += 1) {
        const date = script.dates[(from + at) % script.dates.length] ?? '';
        const until = performance.now() + script.patienceMs;
        let slots: FreeSlot[] | undefined;
        while (slots === undefined && performance.now() < until) {
          slots = await surface.find({ location: script.location, date, partySize });
          if (slots === undefined) await delay(random() * 300);
        }
        if (slots === undefined) return undefined;
        // Half of the guests want the first free time, as do those of the other agents.
        if (slots.length > 0) return random() < 0.5 ? slots[0] : pick(random, slots);
      }
      return 'full';
    }

    async function pursue(intent: AgentIntent): Promise<void> {
      const guest = { name: intent.guest, phone: '+351912345678' };
      const partySize = pick(random, [1, 2, 2, 2, 3, 4]);
      const inOneStep = random() < 0.25;
      let place: Record<string, unknown> | undefined;
      for (let rounds = 0; rounds < 200; rounds += 1) {
        if (!place) {
          const slot = await wanted(partySize);
          if (slot === undefined) return;
          if (slot === 'full') {
            intent.outcome = 'full';
            return;
          }
          place = { location: script.location, date: slot.date, time: slot.time, partySize };
        }
        await think();
        const first = await settle(intent, inOneStep ? 'book' : 'hold', inOneStep ? { ...place, guest } : place);
        if (!first) return;
        if (first.outcome === 'refused') {
          const [alternative] = (first.body?.alternatives ?? []) as Record<string, unknown>[];
          place = alternative;
          continue;
        }
        await think();
        const made = inOneStep ? first : await settle(intent, 'confirm', { holdId: first.body?.holdId, guest });
        if (!made) return;
        if (made.outcome === 'ok') {
          intent.outcome = 'booked';
          intent.reservationId = String(made.body?.id);
          return;
        }
        place = undefined;
      }
    }

    while (next < script.intents) {
      const intent: AgentIntent = {
        guest: `Guest ${String(next).padStart(5, '0')}`,
        surface: surface.name,
        outcome: 'unresolved',
        calls: 0,
      };
      next += 1;
      intents.push(intent);
      await pursue(intent);
      script.onResolved?.(intent);
    }
  }
  await Promise.all(script.surfaces.map(agent));
  return { intents, history };
}

function note(entry: BookingOperation, { outcome, code, replayed, body }: BookingAnswer, answeredAt: number): void {
  Object.assign(entry, {
    answeredAt,
    outcome,
    code,
    replayed,
    ...(body ? { body: JSON.stringify(body) } : {}),
    ...(typeof body?.code === 'string' && typeof body.id === 'string' ? { reservationId: body.id } : {}),
    ...(typeof body?.holdId === 'string' ? { holdId: body.holdId } : {}),
    ...(typeof body?.expiresAt === 'string' ? { expiresAt: Date.parse(body.expiresAt) } : {}),
  });
}
