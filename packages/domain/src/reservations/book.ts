import { setTimeout as delay } from 'node:timers/promises';
import { type Db, keyedDb } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { Facts } from './facts.ts';
import { draftOf, type Page, pageKey } from './page.ts';
import { applyChanges, type Decision, isEmpty, mergeChanges, noChanges, touched } from './page-changes.ts';
import { PageStore } from './page-store.ts';
import { PageTurns } from './page-turn.ts';
import { KeyLookup, type StoredKeys, storedKeys } from './stored-keys.ts';
import { type PageCommit, writePages } from './write-pages.ts';
import { refusalFor, type Verdict, verdictOn } from './write-verdict.ts';

/** Requests that share a transaction, pages that share one, and how much may wait before `BUSY`. */
const BATCH = 64;
const PAGES_TOGETHER = 16;
const WRITERS = 2;
const WAITING_PER_PAGE = 512;
const WAITING = 4_096;
/** How long a request tries again while other processes write the same page, and after how many losses it waits its turn. */
const BUDGET_MS = 3_000;
const PATIENCE = 3;
const LONGEST_PAUSE_MS = 32;

/** A request about one page. `decide` is pure: it may run again whenever the page turns out to have changed. */
export interface PageRequest<T> {
  ctx: Ctx;
  locationId: string;
  date: string;
  decide: (facts: Facts) => Decision<T>;
  /** For a request without a key: whether a page read after a lost COMMIT shows that it happened after all. */
  happened?: ((page: Page) => T | undefined) | undefined;
}

interface Waiting {
  request: PageRequest<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
  /** Looked up while the request waits; asked again after a conflict. */
  stored: Promise<StoredKeys>;
}

interface PageQueue {
  locationId: string;
  date: string;
  waiting: Waiting[];
  busy: boolean;
}

/** The requests of one page that are settled together. */
interface Share {
  queue: PageQueue;
  items: Waiting[];
}

type Outcome = { item: Waiting } & ({ result: unknown; replayed?: boolean } | { error: unknown });

/** One page's share of a round: who asks, the page decided upon and what came out. */
interface Round {
  queue: PageQueue;
  items: Waiting[];
  page: Page;
  draft: Page;
  outcomes: Outcome[];
  commit: PageCommit;
  later: Waiting[];
}

/** The page is this process's alone; `startedAt` is when its requests were first tried. */
interface Turn {
  startedAt: number;
}

const books = new WeakMap<Db, Book>();

/** The book of this process on this database. */
export function bookOf(db: Db): Book {
  let book = books.get(db);
  if (!book) {
    book = new Book(db);
    books.set(db, book);
  }
  return book;
}

/**
 * Writes pages of the book. Requests about one page wait in line and are decided together on what the page shows;
 * everything decided, on this page and others that are ready, is committed at once. Each request succeeds or is refused
 * on its own. A full line is `BUSY`.
 */
export class Book {
  readonly store: PageStore;
  readonly #db: Db;
  readonly #keys: KeyLookup;
  readonly #turns: PageTurns;
  readonly #queues = new Map<string, PageQueue>();
  readonly #ready: PageQueue[] = [];
  #waiting = 0;
  #writers = 0;
  #lastCommit: Promise<unknown> = Promise.resolve();

  constructor(db: Db) {
    this.#db = keyedDb(db);
    this.store = new PageStore(this.#db);
    this.#keys = new KeyLookup(this.#db);
    this.#turns = new PageTurns(db);
  }

  submit<T>(request: PageRequest<T>): Promise<T> {
    const key = pageKey(request.locationId, request.date);
    const queue = this.#queues.get(key) ?? {
      locationId: request.locationId,
      date: request.date,
      waiting: [],
      busy: false,
    };
    if (this.#waiting >= WAITING || queue.waiting.length >= WAITING_PER_PAGE) {
      return Promise.reject(new DomainError('BUSY', { retryAfterSeconds: 1 }));
    }
    this.#queues.set(key, queue);
    return new Promise<T>((resolve, reject) => {
      const stored = this.#keys.ask(request.ctx);
      stored.catch(() => undefined);
      queue.waiting.push({ request, resolve: resolve as (value: unknown) => void, reject, stored });
      this.#waiting += 1;
      if (!queue.busy && queue.waiting.length === 1) this.#ready.push(queue);
      setImmediate(() => this.#pump());
    });
  }

  #pump(): void {
    while (this.#writers < WRITERS && this.#ready.length > 0) {
      const queues = this.#ready.splice(0, PAGES_TOGETHER);
      this.#writers += 1;
      const work = queues.map((queue) => {
        queue.busy = true;
        return { queue, items: queue.waiting.splice(0, BATCH) };
      });
      void this.#settle(work).finally(() => {
        this.#writers -= 1;
        for (const queue of queues) this.#release(queue);
        this.#pump();
      });
    }
  }

  #release(queue: PageQueue): void {
    queue.busy = false;
    if (queue.waiting.length > 0) this.#ready.push(queue);
    else this.#queues.delete(pageKey(queue.locationId, queue.date));
  }

  /** Decides and commits until everyone has an answer; never rejects. `uncertain`: an earlier try may have committed. */
  async #settle(work: Share[], uncertain = false, turn?: Turn): Promise<void> {
    const startedAt = turn?.startedAt ?? performance.now();
    let mayHaveHappened = uncertain;
    for (let attempt = 1; ; attempt += 1) {
      let rounds: Round[] = [];
      try {
        const isAgain = attempt > 1 || turn !== undefined;
        rounds = await Promise.all(work.map((share) => this.#decide(share, isAgain, mayHaveHappened)));
        await this.#commit(rounds, turn !== undefined);
        for (const round of rounds) this.#answer(round);
        return;
      } catch (error) {
        for (const { queue } of work) this.store.forget(queue.locationId, queue.date);
        const verdict = await this.#verdictOn(error, rounds);
        mayHaveHappened ||= verdict === 'uncertain';
        const items = work.flatMap((share) => share.items);
        const oneSpoils = verdict === 'final' || (verdict === 'clash' && attempt > 1);
        if (work.length > 1 || (items.length > 1 && oneSpoils)) {
          await this.#separate(work, mayHaveHappened, turn);
          return;
        }
        const exhausted = performance.now() - startedAt > BUDGET_MS;
        if (oneSpoils || exhausted) {
          const refusal = refusalFor(error, verdict);
          for (const item of items) this.#finish(() => item.reject(refusal));
          return;
        }
        if (!turn && verdict === 'lost' && attempt >= PATIENCE) {
          if (await this.#settleInTurn(work, mayHaveHappened, startedAt)) return;
        }
        await delay(verdict === 'uncertain' ? 100 * attempt : Math.random() * Math.min(LONGEST_PAUSE_MS, 2 ** attempt));
      }
    }
  }

  /** Answers everyone while nobody else may write the page; false when no turn came in time. */
  async #settleInTurn(work: Share[], uncertain: boolean, startedAt: number): Promise<boolean> {
    const [share] = work;
    let begun: Promise<void> | undefined;
    const settle = () => {
      begun = this.#settle(work, uncertain, { startedAt });
      return begun;
    };
    // A turn that ends badly after the work has begun changes nothing: the work answers for itself.
    if (share) await this.#turns.take(share.queue, settle).catch(() => undefined);
    await begun;
    return begun !== undefined;
  }

  /** A clash with what another process wrote meanwhile is a lost swap: on the page as it is now there may well be room. */
  async #verdictOn(error: unknown, rounds: readonly Round[]): Promise<Verdict> {
    const verdict = verdictOn(error);
    if (verdict !== 'clash') return verdict;
    const versions = await Promise.all(
      rounds.map(async ({ queue, page }) => {
        const now = await this.store.read(queue.locationId, queue.date).catch(() => undefined);
        return now?.version === page.version;
      }),
    );
    return versions.every(Boolean) ? 'clash' : 'lost';
  }

  /** Pages each on their own, or the requests of one page, so that one that cannot succeed does not stop the others. */
  async #separate(work: Share[], uncertain: boolean, turn: Turn | undefined): Promise<void> {
    if (work.length > 1) {
      await Promise.all(work.map((share) => this.#settle([share], uncertain, turn)));
      return;
    }
    for (const { queue, items } of work) {
      for (const item of items) await this.#settle([{ queue, items: [item] }], uncertain, turn);
    }
  }

  async #decide(share: Share, isAgain: boolean, uncertain: boolean): Promise<Round> {
    const { queue, items } = share;
    const remembered = isAgain ? undefined : this.store.remembered(queue.locationId, queue.date);
    const [read, stored] = await Promise.all([
      remembered ?? this.store.read(queue.locationId, queue.date),
      !isAgain && !uncertain
        ? firstOf(items)
        : storedKeys(
            this.#db,
            items.map(({ request }) => request.ctx),
          ),
    ]);
    const facts = await this.store.facts(read);
    const round = this.#judge(share, facts, stored, uncertain);
    const refused = round.outcomes.some((outcome) => 'error' in outcome);
    if (facts.page.fresh || !refused || !isEmpty(round.commit.changes)) return round;
    // Nothing would be written that proves the page current: look again before refusing anyone.
    const again = await this.store.facts(await this.store.read(queue.locationId, queue.date));
    return this.#judge(share, again, stored, uncertain);
  }

  #judge(
    { queue, items }: Share,
    facts: Facts,
    stored: Awaited<ReturnType<typeof storedKeys>>,
    uncertain: boolean,
  ): Round {
    const draft = draftOf(facts.page);
    const changes = noChanges();
    const round: Round = {
      queue,
      items,
      page: facts.page,
      draft,
      outcomes: [],
      commit: { page: facts.page, changes, keys: [] },
      later: [],
    };
    const written = new Set<string>();
    for (const item of items) {
      const { ctx, decide, happened } = item.request;
      try {
        const replay = stored.find(ctx);
        const earlier = replay ? undefined : uncertain ? happened?.(facts.page) : undefined;
        if (replay || earlier !== undefined) {
          round.outcomes.push({ item, result: replay ? replay.result : earlier, replayed: replay !== undefined });
          continue;
        }
        const decision = decide({ ...facts, page: draft });
        const objects = touched(decision.changes);
        if (objects.some((id) => written.has(id))) {
          round.later.push(item);
          continue;
        }
        for (const id of objects) written.add(id);
        applyChanges(draft, decision.changes);
        mergeChanges(changes, decision.changes);
        if (ctx.intent) round.commit.keys.push(keyRow(ctx, ctx.intent, decision.result));
        round.outcomes.push({ item, result: decision.result });
      } catch (error) {
        round.outcomes.push({ item, error });
      }
    }
    return round;
  }

  /**
   * One transaction at a time per process: two at once would share index pages and make each other fail, and whoever
   * waits here joins the next one anyway.
   */
  #commit(rounds: Round[], hasTurn: boolean): Promise<void> {
    const turn = this.#lastCommit.then(() => this.#write(rounds, hasTurn));
    this.#lastCommit = turn.catch(() => undefined);
    return turn;
  }

  async #write(rounds: Round[], hasTurn: boolean): Promise<void> {
    const writing = rounds.filter(({ commit }) => !isEmpty(commit.changes) || commit.keys.length > 0);
    if (writing.length === 0) return;
    await writePages(
      this.#db,
      writing.map(({ commit }) => commit),
      hasTurn,
    );
    for (const { draft, page, commit } of writing) {
      this.store.keep({ ...draft, version: page.version + 1 });
      for (const date of commit.changes.bumped) this.store.forget(page.locationId, date);
    }
    writing[0]?.items[0]?.request.ctx.ring('events');
  }

  #answer(round: Round): void {
    for (const outcome of round.outcomes) {
      const { item } = outcome;
      this.#finish(() => {
        if ('error' in outcome) return item.reject(outcome.error);
        if (outcome.replayed) item.request.ctx.onReplay?.();
        item.resolve(outcome.result);
      });
    }
    round.queue.waiting.unshift(...round.later);
  }

  #finish(answer: () => void): void {
    this.#waiting -= 1;
    answer();
  }
}

/** What each request found when it got in line; a key written since then collides on insert and is looked up again. */
async function firstOf(items: readonly Waiting[]): Promise<StoredKeys> {
  const found = await Promise.all(items.map(async ({ request, stored }) => [request.ctx, await stored] as const));
  const byCtx = new Map(found);
  return { find: (ctx) => byCtx.get(ctx)?.find(ctx) };
}

function keyRow(ctx: Ctx, intent: NonNullable<Ctx['intent']>, result: unknown): PageCommit['keys'][number] {
  return {
    mode: ctx.actor.mode,
    channel: ctx.actor.channel,
    key: intent.key,
    operation: intent.operation,
    fingerprint: intent.fingerprint,
    result,
  };
}
