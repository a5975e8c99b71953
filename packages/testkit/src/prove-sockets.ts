import { setTimeout as delay } from 'node:timers/promises';
import type { BreakableLine } from './breakable-line.ts';

interface Watched {
  name: string;
  shows: Map<string, string>;
  frames: number;
  problems: string[];
}

export interface SocketBattery {
  /** Screens that see every order, and screens that see one. */
  boards: readonly Watched[];
  trackers: readonly { screen: Watched; orderId: string }[];
  /** Boards that read nothing while the kitchen works; they are among `boards`. */
  sleepers: readonly { sleep(): void; wake(): void }[];
  line: BreakableLine;
  cuts: number;
  /** Changes to make, and how many hands make them. */
  changes: number;
  hands: number;
  change(random: () => number): Promise<void>;
  /** Each is run once, spread over the changes: a gateway leaves, dies, comes back. */
  restarts: readonly (() => Promise<void>)[];
  /** Shortest the storm may last: past the pings that find a reader who is gone. */
  leastMs: number;
  /** State by order as the database has it: what boards show, and every order. */
  truth(): Promise<{ board: Map<string, string>; orders: Map<string, string> }>;
  random: () => number;
  patienceMs: number;
}

export interface SocketReport {
  cuts: number;
  frames: number;
  /** Time from the last change until every screen was right. */
  settledMs: number;
  problems: string[];
}

/**
 * Lets a kitchen work while connections are cut, gateways restart and readers stall, wakes the stalled ones, then waits until
 * every screen shows what the database holds. Answers what was wrong; nothing when nothing was lost.
 */
export async function runSocketBattery(battery: SocketBattery): Promise<SocketReport> {
  const { boards, trackers, sleepers, line, random } = battery;
  const startedAt = performance.now();
  let made = 0;
  let cuts = 0;
  const hand = async () => {
    while (made < battery.changes) {
      made += 1;
      await battery.change(random);
      await delay((battery.leastMs * battery.hands) / battery.changes / 2);
    }
  };
  const share = () => made / battery.changes;
  const breaking = (async () => {
    while (cuts < battery.cuts) {
      if (share() < cuts / battery.cuts) await delay(20);
      else if (line.cut(random)) cuts += 1;
      else await delay(20);
    }
  })();
  const restarting = (async () => {
    for (const [at, restart] of battery.restarts.entries()) {
      while (share() < (at + 1) / (battery.restarts.length + 1)) await delay(20);
      await restart();
    }
  })();
  for (const sleeper of sleepers) sleeper.sleep();
  await Promise.all([...Array.from({ length: battery.hands }, hand), breaking, restarting]);
  await delay(Math.max(0, battery.leastMs - (performance.now() - startedAt)));

  const finishedAt = performance.now();
  for (const sleeper of sleepers) sleeper.wake();
  const { board, orders } = await battery.truth();
  const wrong = () => [
    ...boards
      .filter(({ shows }) => !same(shows, board))
      .map((screen) => `${screen.name} shows ${differences(screen.shows, board)}`),
    ...trackers
      .filter(({ screen, orderId }) => screen.shows.get(orderId) !== orders.get(orderId))
      .map(
        ({ screen, orderId }) =>
          `tracking of ${orderId} shows ${screen.shows.get(orderId)}, not ${orders.get(orderId)}`,
      ),
  ];
  while (wrong().length > 0 && performance.now() - finishedAt < battery.patienceMs) await delay(50);
  const screens = [...boards, ...trackers.map(({ screen }) => screen)];
  return {
    cuts,
    frames: screens.reduce((sum, { frames }) => sum + frames, 0),
    settledMs: Math.round(performance.now() - finishedAt),
    problems: [...wrong(), ...screens.flatMap(({ problems }) => problems)],
  };
}

const same = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([id, state]) => b.get(id) === state);

function differences(shown: ReadonlyMap<string, string>, truth: ReadonlyMap<string, string>): string {
  const ids = new Set([...shown.keys(), ...truth.keys()]);
  const wrong = [...ids].filter((id) => shown.get(id) !== truth.get(id));
  return `${wrong.length} of ${ids.size} orders wrong, e.g. ${wrong[0]}: ${shown.get(wrong[0] ?? '')}, not ${truth.get(wrong[0] ?? '')}`;
}
