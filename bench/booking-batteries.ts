import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { dayAhead, type HouseOptions } from '../packages/domain/src/reservations/testing/house.ts';
import { runAgents } from '../packages/testkit/src/booking-agents.ts';
import { BOOKING_BUGS, type BookingBug } from '../packages/testkit/src/booking-bugs.ts';
import { expiryEdge } from '../packages/testkit/src/expiry-edge.ts';
import { fullHouse } from '../packages/testkit/src/full-house.ts';
import { checkBookings, checkDelivered, type Violation } from '../packages/testkit/src/history-checker.ts';
import { agentsOverHttp } from '../packages/testkit/src/http-book.ts';
import { idempotencyMatrix, plantFaults } from '../packages/testkit/src/idempotency-matrix.ts';
import { lastSeat } from '../packages/testkit/src/last-seat.ts';
import { lateConfirm } from '../packages/testkit/src/late-confirm.ts';
import { oneConfirmation } from '../packages/testkit/src/one-confirmation.ts';
import { type Composed, type SystemOptions, startSystem } from './booking-system.ts';

export interface Size {
  seeds: number;
  operations: number;
  agents: number;
  rounds: number;
  bookings: number;
  edges: number;
  killEverySeconds: number;
  /** Number of one planted fault, or all of them. */
  bug: string | undefined;
}

export interface Found {
  figures: string;
  violations: Violation[];
}

export interface Battery {
  name: string;
  parts(size: Size): { what: string; run: (say: (line: string) => void) => Promise<Found> }[];
}

const FIVE_MINUTES = 5 * 60_000;
const LONE_TABLE: HouseOptions = { tables: [['1', 1, 4]] };
const SMALL_HOUSE: HouseOptions = {
  tables: Array.from({ length: 12 }, (_, n) => [String(n + 1), 1, n < 6 ? 2 : n < 10 ? 4 : 6] as const),
  combinations: [
    { name: '7 + 8', tables: ['7', '8'], minParty: 5, maxParty: 8 },
    { name: '9 + 10', tables: ['9', '10'], minParty: 5, maxParty: 8 },
  ],
  periods: [{ pacingCovers: 24, pacingParties: 8 }],
};
/** Forty tables; every neighbour can be joined either way and three at a time, so that sets share members. */
const LARGE_HOUSE: HouseOptions = {
  tables: Array.from({ length: 40 }, (_, n) => [String(n + 1), 1, n % 2 === 0 ? 2 : 4] as const),
  combinations: Array.from({ length: 39 }, (_, n) => {
    const pair = n % 2 === 0 ? [String(n + 1), String(n + 2)] : [String(n + 2), String(n + 1)];
    return n % 3 === 2
      ? { name: `around ${n + 1}`, tables: [String(n + 2), String(n + 1), String(n)], minParty: 7, maxParty: 10 }
      : { name: pair.join(' + '), tables: pair, minParty: 5, maxParty: 6 };
  }),
};

async function inSystem(options: SystemOptions, work: (system: Composed) => Promise<Found>): Promise<Found> {
  const system = await startSystem(options);
  let found: Found | undefined;
  try {
    found = await work(system);
    const crashes = [...system.servers.gateways, system.servers.worker].flatMap((server) =>
      (server?.crashes ?? []).map((last) => ({ invariant: 'I2', what: `${server?.name} ended by itself, ${last}` })),
    );
    return { ...found, violations: [...found.violations, ...crashes] };
  } finally {
    const isBroken = found === undefined || found.violations.length > 0;
    await system.close(isBroken);
    if (isBroken) console.log(`  history and data: ${pathToFileURL(system.home).href}`);
  }
}

/** Ends a gateway, PostgreSQL, the other gateway, the worker in turns until told to stop; answers how often. */
function killInTurns(system: Composed, everySeconds: number): { stop: () => Promise<number> } {
  const { gateways, worker } = system.servers;
  const victims = [
    () => gateways[0]?.kill(),
    () => system.killPostgres(),
    () => gateways[1]?.kill(),
    ...(worker ? [() => worker.kill()] : []),
  ];
  const stopped = new AbortController();
  let kills = 0;
  const killing = (async () => {
    while (everySeconds > 0) {
      await delay(everySeconds * 1_000, undefined, { signal: stopped.signal }).catch(() => undefined);
      if (stopped.signal.aborted) return;
      await victims[kills % victims.length]?.();
      kills += 1;
    }
  })();
  return {
    async stop() {
      stopped.abort();
      await killing;
      return kills;
    },
  };
}

const torture: Battery = {
  name: 'torture',
  parts: ({ seeds, operations, agents, killEverySeconds }) =>
    Array.from({ length: seeds }, (_, n) => ({
      what: `seed ${n + 1}`,
      run: (say) =>
        inSystem({ house: SMALL_HOUSE, worker: true }, async (system) => {
          const killing = killInTurns(system, killEverySeconds);
          const beganAt = performance.now();
          let calls = 0;
          const progress = setInterval(() => say(`${calls} calls`), 20_000);
          const history = await runAgents(agentsOverHttp(system, 0.05), {
            agents,
            operations,
            location: system.house.slug,
            dates: Array.from({ length: 12 }, (_unused, day) => dayAhead(7 + day)),
            times: ['19:00', '18:00', '18:30', '19:30', '20:00', '20:30', '21:00', '21:30'],
            seed: n + 1,
            onOperation(entry) {
              if (entry.outcome !== 'pending') calls += 1;
              system.log(entry);
            },
          });
          clearInterval(progress);
          const seconds = (performance.now() - beganAt) / 1_000;
          const kills = await killing.stop();
          const violations = [
            ...(await checkBookings(system.sql, system.house.id, history)),
            ...(await checkDelivered(system.sql, system.house.id)),
          ];
          const outcome = (name: string) => history.filter((entry) => entry.outcome === name).length;
          const figures =
            `${operations} operations, ${history.length} calls in ${seconds.toFixed(0)} s, ${kills} kills, ${outcome('ok')} done, ` +
            `${outcome('refused')} refused, ${outcome('unknown')} unknown and asked again`;
          return { figures, violations };
        }),
    })),
};

const lastSeats: Battery = {
  name: 'last-seat',
  parts: ({ rounds }) => [
    {
      what: 'one table, up to 64 clients',
      run: () =>
        inSystem({ house: LONE_TABLE }, async (system) => {
          const { violations, asked } = await lastSeat(system, { rounds, clients: 64 });
          return {
            figures: `${rounds} rounds, ${asked} holds, one winner in ${rounds - violations.length}`,
            violations,
          };
        }),
    },
  ],
};

const fullHouses: Battery = {
  name: 'full-house',
  parts: ({ bookings }) =>
    (
      [
        ['random sizes', { from: 1, to: 10 }, Math.ceil(bookings / 2)],
        ['several tables each', { from: 5, to: 10 }, bookings],
      ] as const
    ).map(([what, sizes, count]) => ({
      what: `40 tables and combinations, 64 clients, ${what}`,
      run: () =>
        inSystem({ house: LARGE_HOUSE }, async (system) => {
          const plan = { clients: 64, bookings: count, days: 30, sizes, seed: count };
          const { violations, booked, joined, refused, looks, deadlocks } = await fullHouse(system, plan);
          const figures = `${booked} booked, ${joined} at several tables, ${refused} refused, ${looks} looks, ${deadlocks} deadlocks`;
          return { figures, violations: [...violations, ...(await checkBookings(system.sql, system.house.id, []))] };
        }),
    })),
};

const edges: Battery = {
  name: 'expiry-edge',
  parts: ({ edges: rounds }) =>
    (
      [
        ['right clocks', [0, 0]],
        ['clocks five minutes fast and slow', [FIVE_MINUTES, -FIVE_MINUTES]],
      ] as const
    ).map(([what, clocks]) => ({
      what,
      run: () =>
        inSystem({ house: LONE_TABLE, clocks }, async (system) => {
          const { violations, confirmed, retaken, neither } = await expiryEdge(system, { rounds, seed: rounds });
          const figures = `${rounds} rounds: ${confirmed} confirmed, ${retaken} taken anew, ${neither} neither`;
          return { figures, violations };
        }),
    })),
};

const idempotency: Battery = {
  name: 'idempotency',
  parts: () => [
    {
      what: 'every write × every case',
      run: () =>
        inSystem({ house: SMALL_HOUSE }, async (system) => {
          await plantFaults(system.sql);
          const [first, second] = system.servers.gateways;
          const strikes = [
            { name: 'a killed gateway', strike: async () => first?.kill() },
            { name: 'a gateway frozen, then killed', strike: async () => first?.freezeAndKill(4_000) },
            { name: 'a killed PostgreSQL', strike: () => system.killPostgres() },
          ];
          const restart = async () => {
            await Promise.all([first?.kill(), second?.kill()]);
            await system.ready();
          };
          const { violations, cells } = await idempotencyMatrix(system, strikes, restart);
          return { figures: `${cells} cells`, violations };
        }),
    },
    {
      what: '20 confirmations, one key, one mail',
      run: () =>
        inSystem({ house: SMALL_HOUSE, worker: true }, async (system) => {
          await plantFaults(system.sql);
          const mailsTo = async (to: string) => {
            const sent = () => system.mails.messages.filter(({ envelope }) => envelope.to.includes(to)).length;
            for (let tries = 0; tries < 300 && sent() < 4; tries += 1) await delay(100);
            await delay(2_000);
            return sent();
          };
          const violations = await oneConfirmation(system, 7, mailsTo);
          return {
            figures: `${violations.length === 0 ? 'one reservation, one event, one mail, 20 identical bodies' : ''}`,
            violations,
          };
        }),
    },
  ],
};

/** A planted fault must show within so many runs: a race needs its moment. */
const RUNS = 6;

async function hunt(bug: BookingBug, number: number): Promise<Found> {
  const caught = { invariants: new Set<string>(), run: 0 };
  const found = await inSystem({ house: SMALL_HOUSE }, async (system) => {
    await bug.plant(system.sql);
    const api = agentsOverHttp(system, 0.05);
    for (let run = 1; run <= RUNS && caught.run === 0; run += 1) {
      const place = { location: system.house.slug, dates: [7, 8, 9].map((day) => dayAhead(day)) };
      const history = bug.name.includes('deadline')
        ? await lateConfirm(api, system.sql, { ...place, seed: run })
        : await runAgents(api, {
            ...place,
            agents: 32,
            operations: 500,
            times: ['19:00', '18:00', '19:30', '20:00', '21:30'],
            seed: number * 100 + run,
          });
      const violations = await checkBookings(system.sql, system.house.id, history);
      if (violations.length > 0) caught.run = run;
      for (const { invariant } of violations) caught.invariants.add(invariant);
    }
    return { figures: '', violations: [] };
  });
  const unseen = caught.run === 0 ? [{ invariant: 'checker', what: `${bug.name}: not seen in ${RUNS} runs` }] : [];
  return {
    figures: caught.run > 0 ? `caught in run ${caught.run} as ${[...caught.invariants].join(', ')}` : 'NOT caught',
    violations: [...found.violations, ...unseen],
  };
}

const plantedFaults: Battery = {
  name: 'planted-faults',
  parts: ({ bug }) =>
    BOOKING_BUGS.map((entry, n) => ({ what: `${n + 1}: ${entry.name}`, run: () => hunt(entry, n + 1) })).filter(
      (_, n) => bug === undefined || bug === 'all' || Number(bug) === n + 1,
    ),
};

/** What `prove:bookings` runs, in this order. */
export const BATTERIES: readonly Battery[] = [torture, lastSeats, fullHouses, edges, idempotency, plantedFaults];
