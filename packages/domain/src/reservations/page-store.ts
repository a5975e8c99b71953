import { type Db, schema, sql } from '@tavola/db';
import { DomainError } from '../kernel/domain-error.ts';
import { DatabaseClock } from './database-clock.ts';
import { type DayPlan, planDay } from './day-plan.ts';
import type { Facts } from './facts.ts';
import { type LocationRules, loadRules } from './location-rules.ts';
import { type Page, pageKey } from './page.ts';
import { readPage } from './read-page.ts';

const PAGES_KEPT = 2_000;
const PLANS_KEPT = 400;

type Versions = {
  version: number;
  before: number;
  after: number;
  rulesVersion: number;
};

/**
 * Pages and rules as this process last saw them. Memory is only ever a guess about the database: whoever writes has it
 * checked by the version swap, whoever only reads asks `current`, which compares versions first.
 */
export class PageStore {
  readonly clock = new DatabaseClock();
  readonly #db: Db;
  readonly #pages = new Map<string, Page>();
  readonly #rules = new Map<string, LocationRules>();
  readonly #plans = new WeakMap<LocationRules, Map<string, DayPlan>>();
  readonly #loading = new Map<string, Promise<LocationRules>>();
  #probes = new Map<string, { locationId: string; date: string }>();
  #probing: Promise<Map<string, Versions>> | undefined;

  constructor(db: Db) {
    this.#db = db;
  }

  remembered(locationId: string, date: string): Page | undefined {
    return this.clock.trusted ? this.#pages.get(pageKey(locationId, date)) : undefined;
  }

  keep(page: Page): void {
    const key = pageKey(page.locationId, page.date);
    const known = this.#pages.get(key);
    if (known && known.version > page.version) return;
    this.#pages.delete(key);
    this.#pages.set(key, { ...page, fresh: false });
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= PAGES_KEPT) break;
      this.#pages.delete(oldest);
    }
  }

  forget(locationId: string, date: string): void {
    this.#pages.delete(pageKey(locationId, date));
  }

  /** The page straight from the database. */
  async read(locationId: string, date: string): Promise<Page> {
    const sentAt = performance.now();
    const { page, now } = await readPage(this.#db, locationId, date);
    this.clock.observe(now, sentAt);
    this.keep(page);
    return page;
  }

  /** The page as of a moment after this call; from memory when one shared look at the versions says it is current. */
  async current(locationId: string, date: string): Promise<Page> {
    const known = this.remembered(locationId, date);
    if (!known) return this.read(locationId, date);
    const versions = (await this.#probe(locationId, date)).get(pageKey(locationId, date));
    const page = this.remembered(locationId, date) ?? known;
    const same =
      versions?.version === page.version &&
      versions.rulesVersion === page.rulesVersion &&
      versions.before === page.neighbours[0] &&
      versions.after === page.neighbours[1];
    return same ? page : this.read(locationId, date);
  }

  /** Everything a decision about that page looks at, all of the same rules version. */
  async facts(page: Page): Promise<Facts> {
    let current = page;
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const rules = await this.rules(current.locationId, current.rulesVersion);
      if (rules.version === current.rulesVersion) {
        return { rules, plan: this.plan(rules, current.date), page: current, now: this.clock.now() };
      }
      current = await this.read(current.locationId, current.date);
    }
    throw new DomainError('BUSY', { retryAfterSeconds: 1 });
  }

  /** Rules of the location, re-read when another version than the one in memory is asked for. */
  async rules(locationId: string, version?: number): Promise<LocationRules> {
    const known = this.#rules.get(locationId);
    if (known && (version === undefined || known.version === version)) return known;
    const loading = this.#loading.get(locationId) ?? this.#load(locationId);
    this.#loading.set(locationId, loading);
    return loading;
  }

  plan(rules: LocationRules, date: string): DayPlan {
    let plans = this.#plans.get(rules);
    if (!plans || plans.size > PLANS_KEPT) {
      plans = new Map();
      this.#plans.set(rules, plans);
    }
    const known = plans.get(date);
    if (known) return known;
    const plan = planDay(rules, date);
    plans.set(date, plan);
    return plan;
  }

  async #load(locationId: string): Promise<LocationRules> {
    try {
      const rules = await loadRules(this.#db, locationId);
      if (!rules) throw new DomainError('NOT_FOUND');
      this.#rules.set(locationId, rules);
      return rules;
    } finally {
      this.#loading.delete(locationId);
    }
  }

  /** Joins the next shared look at page versions: while one is under way, the following one gathers everyone else. */
  async #probe(locationId: string, date: string): Promise<Map<string, Versions>> {
    this.#probes.set(pageKey(locationId, date), { locationId, date });
    this.#probing ??= this.#nextProbe();
    return this.#probing;
  }

  #lastProbe: Promise<unknown> = Promise.resolve();

  async #nextProbe(): Promise<Map<string, Versions>> {
    await this.#lastProbe;
    await new Promise((resolve) => setImmediate(resolve));
    const wanted = [...this.#probes.values()];
    this.#probes = new Map();
    this.#probing = undefined;
    const running = this.#readVersions(wanted);
    this.#lastProbe = running.catch(() => undefined);
    return running;
  }

  async #readVersions(wanted: { locationId: string; date: string }[]): Promise<Map<string, Versions>> {
    const { serviceDays, locations } = schema;
    const sentAt = performance.now();
    const rows = await this.#db.execute<Versions & { key: string; now: number }>(sql`
      select w."locationId" || '/' || w.date as key, d.version, l.rules_version as "rulesVersion",
        coalesce(b.version, 0) as before, coalesce(a.version, 0) as after,
        (extract(epoch from clock_timestamp()) * 1000)::float8 as now
      from json_to_recordset(${JSON.stringify(wanted)}::json) as w("locationId" uuid, date date)
      join ${locations} l on l.id = w."locationId"
      join ${serviceDays} d on d.location_id = w."locationId" and d.date = w.date
      left join ${serviceDays} b on b.location_id = w."locationId" and b.date = w.date - 1
      left join ${serviceDays} a on a.location_id = w."locationId" and a.date = w.date + 1`);
    const [first] = rows;
    if (first) this.clock.observe(Number(first.now), sentAt);
    return new Map(rows.map((row) => [row.key, row]));
  }
}
