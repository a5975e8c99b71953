import type { BookingApi, BookingOperation } from './booking-history.ts';
import { randomFrom } from './chance.ts';

export interface Torture {
  agents: number;
  operations: number;
  location: string;
  dates: readonly string[];
  times: readonly string[];
  seed: number;
  /** How long after a hold's deadline some agents try to confirm it all the same; 0 never. */
  lateMs?: number;
  onOperation?: (entry: BookingOperation) => void;
}

interface Known {
  id: string;
  revision: number;
}

/**
 * Agents that want everything, a quarter after a search: holds, confirms, bookings, changes, cancellations and no-shows, a fifth
 * of them on one hot start, some with a key sent before, some with that key and another input. Unknown outcomes are asked
 * again with the same key until they are known. Answers everything that was sent and said.
 */
export async function runAgents(api: BookingApi, torture: Torture): Promise<BookingOperation[]> {
  const history: BookingOperation[] = [];
  const random = randomFrom(torture.seed);
  let left = torture.operations;
  const databaseOffset = (await api.databaseNow()) - performance.now();
  const clock = () => performance.now() + databaseOffset;

  async function send(
    op: BookingOperation['op'],
    key: string,
    input: Record<string, unknown>,
  ): Promise<BookingOperation> {
    for (let tries = 0; ; tries += 1) {
      const holdId = typeof input.holdId === 'string' ? { holdId: input.holdId } : {};
      const entry: BookingOperation = {
        id: `${history.length}`,
        op,
        key,
        input: JSON.stringify([op, input]),
        sentAt: clock(),
        outcome: 'pending',
        ...holdId,
      };
      history.push(entry);
      torture.onOperation?.(entry);
      const answer = await api.call(op, key, input);
      const { body } = answer;
      Object.assign(entry, {
        answeredAt: clock(),
        outcome: answer.outcome,
        code: answer.code,
        replayed: answer.replayed,
        ...(body ? { body: JSON.stringify(body) } : {}),
        ...(typeof body?.code === 'string' && typeof body.id === 'string' ? { reservationId: body.id } : {}),
        ...(typeof body?.holdId === 'string' ? { holdId: body.holdId } : {}),
        ...(typeof body?.expiresAt === 'string' ? { expiresAt: Date.parse(body.expiresAt) } : {}),
      });
      torture.onOperation?.(entry);
      if (answer.outcome !== 'unknown' || tries > 200) return entry;
      await new Promise((resolve) => setTimeout(resolve, 50 + random() * 200));
    }
  }

  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  async function place() {
    const wish = {
      location: torture.location,
      date: (random() < 0.2 ? torture.dates[0] : pick(torture.dates)) ?? '',
      partySize: 1 + Math.floor(random() * 6),
    };
    const wanted = (random() < 0.2 ? torture.times[0] : pick(torture.times)) ?? '';
    const free = api.search && random() < 0.25 ? await api.search(wish) : [];
    return { ...wish, time: pick(free) ?? wanted };
  }
  const guest = { name: 'Ana Lima', phone: '+351912345678' };

  async function agent(name: number): Promise<void> {
    const mine: Known[] = [];
    let n = 0;
    const nextKey = () => {
      n += 1;
      return `torture-${torture.seed}-${name}-${String(n).padStart(6, '0')}`;
    };
    const remember = (entry: BookingOperation) => {
      const body = entry.body ? (JSON.parse(entry.body) as { id: string; revision: number }) : undefined;
      if (entry.outcome === 'ok' && body) mine.push({ id: body.id, revision: body.revision });
    };
    while (left > 0) {
      left -= 1;
      const dice = random();
      const key = nextKey();
      if (dice < 0.35) {
        const hold = await send('hold', key, await place());
        if (hold.outcome !== 'ok' || !hold.holdId) continue;
        if (torture.lateMs && random() < 0.2) {
          await new Promise((resolve) => setTimeout(resolve, (hold.expiresAt ?? 0) - clock() + (torture.lateMs ?? 0)));
        }
        const confirmKey = nextKey();
        const input = { holdId: hold.holdId, guest };
        const confirmed = await send('confirm', confirmKey, input);
        remember(confirmed);
        if (random() < 0.3) await send('confirm', confirmKey, input);
        if (random() < 0.05) await send('confirm', confirmKey, { ...input, notes: 'another input' });
      } else if (dice < 0.65) {
        const input = { ...(await place()), guest };
        const twice = random() < 0.2 ? [send('book', key, input)] : [];
        const [booked] = await Promise.all([send('book', key, input), ...twice]);
        if (booked) remember(booked);
        if (random() < 0.1) await send('book', key, input);
      } else {
        const known = mine.pop();
        if (!known) continue;
        const { id } = known;
        if (dice < 0.8) await send('cancel', key, { id, reason: 'guest_request' });
        else if (dice < 0.88) await send('noShow', key, { id });
        else {
          const changed = await send('modify', key, { id, revision: known.revision, time: pick(torture.times) });
          if (changed.outcome === 'ok') remember(changed);
          else mine.push(known);
        }
      }
    }
  }
  await Promise.all(Array.from({ length: torture.agents }, (_, name) => agent(name)));
  return history;
}
