import { setTimeout as delay } from 'node:timers/promises';
import { gatherCrew } from '../apps/gateway/src/testing/agent-crew.ts';
import { createHouse, dayAhead, type House } from '../packages/domain/src/reservations/testing/house.ts';
import { BOOKING_BUGS } from '../packages/testkit/src/booking-bugs.ts';
import { startFaultyLine } from '../packages/testkit/src/faulty-line.ts';
import { runAgentScript } from '../packages/testkit/src/prove-agents.ts';
import { checkIntents } from '../packages/testkit/src/prove-agents-check.ts';
import { type GatewayProcess, option, type ProofSystem, startProofSystem } from './proof-system.ts';

// npm run prove:agents -- [--intents=1000] [--agents=24] [--kill-every=20] [--seed=1] [--seed-bug=N]
// Agents on REST, MCP and the typed client book one table for each intent over a line that loses 30 % of the answers after
// the commit, doubles 10 % of the requests and lets some run into their timeout; then again while the two gateways are
// killed without warning in turn. Ends with 1 when an intent is not resolved or the book is not what the agents were told;
// with --seed-bug a fault is planted in the database and must be found.
const intents = option('intents', 1_000);
const agents = option('agents', 24);
const killEverySeconds = option('kill-every', 20);
const seed = option('seed', 1);
const bug = BOOKING_BUGS[option('seed-bug', 0) - 1];
const FAULTS = { lost: 0.3, duplicated: 0.1, late: 0.05, lateMs: 4_000 };
const TIMEOUT_MS = 3_000;

const TABLES = Array.from({ length: 12 }, (_, n) => [String(n + 1), 1, n < 6 ? 2 : n < 10 ? 4 : 6] as const);
const DATES = Array.from({ length: Math.ceil(intents / 18) }, (_, n) => dayAhead(7 + n));

/** Ends the gateways without warning, one, the other, then both, and starts them again. */
async function killInTurn(
  gateways: readonly GatewayProcess[],
  everySeconds: number,
  signal: AbortSignal,
): Promise<number> {
  for (let kills = 0; ; kills += 1) {
    await delay(everySeconds * 1_000, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return kills;
    const victims = kills % 3 === 2 ? gateways : gateways.slice(kills % 3, (kills % 3) + 1);
    await Promise.all(victims.map((gateway) => gateway.end('SIGKILL')));
    for (const gateway of victims) gateway.start();
    await Promise.all(victims.map((gateway) => gateway.ready()));
  }
}

async function prove(
  system: ProofSystem,
  house: House,
  round: string,
  everySeconds: number,
  thinkMs: number,
): Promise<number> {
  const line = await startFaultyLine(
    system.gateways.map(({ url }) => url),
    FAULTS,
  );
  const key = (channel: 'voice' | 'whatsapp' | 'widget') =>
    system.key(['availability:read', 'reservations:read', 'reservations:write'], { channel, holdLimit: 1_000_000 });
  const keys = { voice: await key('voice'), whatsapp: await key('whatsapp'), widget: await key('widget') };
  const crew = await gatherCrew(line.url, keys, agents, TIMEOUT_MS);
  const done = new AbortController();
  const killing = everySeconds > 0 ? killInTurn(system.gateways, everySeconds, done.signal) : Promise.resolve(0);
  const startedAt = performance.now();
  const { intents: all, history } = await runAgentScript({
    surfaces: crew.surfaces,
    intents,
    location: house.slug,
    dates: DATES,
    seed,
    databaseNow: async () => {
      const [row] = await system.connection.sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as now`;
      return Number(row?.now);
    },
    thinkMs,
    patienceMs: 180_000,
  });
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  done.abort();
  const kills = await killing;
  await crew.close();
  await line.close();
  const violations = await checkIntents(system.connection.sql, house.id, all, history);
  const outcome = (name: string) => all.filter((intent) => intent.outcome === name).length;
  const by = (name: string) => all.filter((intent) => intent.surface === name).length;
  const doubled = violations.filter(({ invariant }) => invariant === 'I3').length;
  const overbooked = violations.filter(({ invariant }) => invariant === 'I1' || invariant === 'I9').length;
  const { requests, lost, duplicated, late, dead } = line.counts;
  console.log(
    `${round}: ${all.length} intents (REST ${by('REST')}, MCP ${by('MCP')}, client ${by('client')}) in ${seconds} s, ${kills} kills; ` +
      `${requests} requests, ${lost} answers lost, ${duplicated} sent twice, ${late} too late, ${dead} reached nobody`,
  );
  console.log(
    `  ${outcome('booked')} booked, ${outcome('full')} told there is no table, ${outcome('unresolved')} unresolved; ` +
      `${history.filter(({ replayed }) => replayed).length} answers were replays; ` +
      `${doubled} duplicates, ${overbooked} overbooked, ${violations.length} violations in all`,
  );
  for (const { invariant, what } of violations.slice(0, 10)) console.log(`  ${invariant} ${what}`);
  return violations.length + (bug ? 0 : all.length - outcome('booked'));
}

let houses: [House, House] | undefined;
const house = (connection: ProofSystem['connection']) =>
  createHouse(connection.db, { tables: TABLES, periods: [{ pacingCovers: 30, pacingParties: 10 }] });
const system = await startProofSystem(2, async (connection) => {
  houses = [await house(connection), await house(connection)];
  if (bug) await bug.plant(connection.sql);
});
let wrong = 0;
if (houses) {
  wrong += await prove(system, houses[0], 'bad line', 0, 20);
  // Slower agents, so that several kills fall into the run.
  wrong += await prove(system, houses[1], `bad line, kill -9 each ${killEverySeconds} s`, killEverySeconds, 1_200);
}
await system.close();
if (bug) console.log(wrong > 0 ? `caught: ${bug.name}` : `NOT caught: ${bug.name}`);
process.exit(wrong > 0 === (bug !== undefined) ? 0 : 1);
