import { setTimeout as delay } from 'node:timers/promises';
import { type Db, isConnectionLoss, sqlState, violatedConstraint } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { asDomainError, DomainError } from '../kernel/domain-error.ts';
import { draftOf, type Page, pageKey } from './page.ts';
import { applyChanges, type Decision, isEmpty, mergeChanges, noChanges, touched } from './page-changes.ts';
import { PageStore } from './page-store.ts';
import type { Facts } from './rules.ts';
import { storedKeys } from './stored-keys.ts';
import { LostSwap, type PageCommit, writePages } from './write-pages.ts';

/** Requests that share a transaction, pages that share one, and how much may wait before `BUSY`. */
const BATCH = 64;
const PAGES_TOGETHER = 16;
const WRITERS = 2;
const WAITING_PER_PAGE = 512;
const WAITING = 4_096;
const TRIES = 8;
const BUDGET_MS = 3_000;

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
}

interface PageQueue {
  locationId: string;
  date: string;
  waiting: Waiting[];
  busy: boolean;
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
  readonly #queues = new Map<string, PageQueue>();
  readonly #ready: PageQueue[] = [];
  #waiting = 0;
  #writers = 0;

  constructor(db: Db) {
    this.#db = db;
    this.store = new PageStore(db);
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
      queue.waiting.push({ request, resolve: resolve as (value: unknown) => void, reject });
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

  /** Decides and commits until everyone has an answer; never rejects. */
  async #settle(work: { queue: PageQueue; items: Waiting[] }[]): Promise<void> {
    const startedAt = performance.now();
    let uncertain = false;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const rounds = await Promise.all(work.map((share) => this.#decide(share, attempt, uncertain)));
        await this.#commit(rounds);
        for (const round of rounds) this.#answer(round);
        return;
      } catch (error) {
        for (const { queue } of work) this.store.forget(queue.locationId, queue.date);
        if (work.length > 1) {
          await Promise.all(work.map((share) => this.#settle([share])));
          return;
        }
        const verdict = repeatable(error);
        uncertain ||= verdict === 'uncertain';
        const [share] = work;
        if (!share) return;
        if (verdict !== 'no' && attempt < TRIES && performance.now() - startedAt < BUDGET_MS) {
          await delay(verdict === 'uncertain' ? 100 * attempt : Math.random() * Math.min(200, 2 ** attempt));
          continue;
        }
        if (share.items.length > 1 && verdict === 'no') {
          for (const item of share.items) await this.#settle([{ queue: share.queue, items: [item] }]);
          return;
        }
        const refusal =
          verdict === 'no' ? asDomainError(error) : new DomainError('BUSY', { retryAfterSeconds: 1 }, { cause: error });
        for (const item of share.items) this.#finish(item, () => item.reject(refusal));
        return;
      }
    }
  }

  async #decide(share: { queue: PageQueue; items: Waiting[] }, attempt: number, uncertain: boolean): Promise<Round> {
    const { queue, items } = share;
    const remembered = attempt === 1 ? this.store.remembered(queue.locationId, queue.date) : undefined;
    const [read, stored] = await Promise.all([
      remembered ?? this.store.read(queue.locationId, queue.date),
      storedKeys(
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
    { queue, items }: { queue: PageQueue; items: Waiting[] },
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

  async #commit(rounds: Round[]): Promise<void> {
    const writing = rounds.filter(({ commit }) => !isEmpty(commit.changes) || commit.keys.length > 0);
    if (writing.length === 0) return;
    await writePages(
      this.#db,
      writing.map(({ commit }) => commit),
    );
    for (const { draft, page } of writing) this.store.keep({ ...draft, version: page.version + 1 });
    writing[0]?.items[0]?.request.ctx.ring('events');
  }

  #answer(round: Round): void {
    for (const outcome of round.outcomes) {
      const { item } = outcome;
      this.#finish(item, () => {
        if ('error' in outcome) return item.reject(outcome.error);
        if (outcome.replayed) item.request.ctx.onReplay?.();
        item.resolve(outcome.result);
      });
    }
    round.queue.waiting.unshift(...round.later);
  }

  #finish(_item: Waiting, answer: () => void): void {
    this.#waiting -= 1;
    answer();
  }
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

/** Whether deciding anew on a fresh page can help; `uncertain` when the transaction may have committed all the same. */
function repeatable(error: unknown): 'yes' | 'uncertain' | 'no' {
  if (error instanceof LostSwap) return 'yes';
  if (isConnectionLoss(error)) return 'uncertain';
  const state = sqlState(error);
  if (state === '40001' || state === '40P01' || state === '23P01') return 'yes';
  if (state === '23514') return violatedConstraint(error)?.startsWith('pacing_') ? 'yes' : 'no';
  const races = [
    'idempotency_keys',
    'reservations_hold',
    'reservations_code',
    'pacing_counters',
    'holds_pkey',
    'reservations_pkey',
  ];
  return state === '23505' && races.some((name) => violatedConstraint(error)?.startsWith(name)) ? 'yes' : 'no';
}
