import type { Sql } from 'postgres';
import type { Violation } from './history-checker.ts';
import {
  BOOK_WRITES,
  type BookWrite,
  daysAhead,
  type HttpAnswer,
  type HttpRequest,
  isOpen,
  type ProofSystem,
  sendUntilKnown,
  sendWrite,
} from './http-book.ts';

/** Something that ends a server while writes are under way, and how the system comes back. */
export interface Strike {
  name: string;
  strike: () => Promise<void>;
}

export interface MatrixResult {
  violations: Violation[];
  /** Cells of the matrix that were tried: writes × cases. */
  cells: number;
}

const WRITES = Object.keys(BOOK_WRITES) as BookWrite[];
const GUEST = { name: 'Ana Lima', phone: '+351912345678' };
const COPIES = 20;

/** What a write acts on: the request as it is first sent and the same key's request with another input. */
interface Subject {
  request: Omit<HttpRequest, 'key'>;
  other: Omit<HttpRequest, 'key'>;
  /** Makes the write impossible, and possible again. */
  forbid: () => Promise<unknown>;
  allow: () => Promise<unknown>;
}

/**
 * Every write of a reservation in every case of idempotency: replay, twenty at once, another input, another channel, a
 * reader, after a refusal, after a failure, after `BUSY`, and after each strike before and during the commit. The table
 * `planted_faults` must exist, see {@link plantFaults}.
 */
export async function idempotencyMatrix(
  system: ProofSystem,
  strikes: readonly Strike[],
  restart?: () => Promise<void>,
): Promise<MatrixResult> {
  const matrix = new Matrix(system);
  for (const write of WRITES) await matrix.judge(write);
  for (const point of ['before', 'during'] as const) {
    for (const strike of strikes) await matrix.afterStrike(point, strike);
  }
  if (restart) await matrix.afterRestart(restart);
  return matrix.result;
}

/** Faults that answer to the key of a request: refuse, fail or dawdle before or during COMMIT. */
export async function plantFaults(sql: Sql): Promise<void> {
  await sql.unsafe(`
    create table planted_faults (key text primary key, kind text not null);
    create function planted_fault() returns trigger language plpgsql as $$
      declare fault text;
      begin
        select kind into fault from planted_faults where key = new.key;
        if fault = 'fail' then raise exception 'planted' using errcode = 'XX000'; end if;
        if fault = 'busy' then raise exception 'planted' using errcode = '55P03'; end if;
        if fault = tg_argv[0] then perform pg_sleep(0.2); end if;
        return new;
      end $$;
    create trigger planted_before before insert on idempotency_keys for each row execute function planted_fault('before');
    create constraint trigger planted_during after insert on idempotency_keys deferrable initially deferred
      for each row execute function planted_fault('during');`);
}

class Matrix {
  readonly result: MatrixResult = { violations: [], cells: 0 };
  readonly #system: ProofSystem;
  #count = 0;

  constructor(system: ProofSystem) {
    this.#system = system;
  }

  /** The cases of one write that need no server to end. */
  async judge(write: BookWrite): Promise<void> {
    const rows = await this.#replay(write);
    await this.#atOnce(write, rows);
    await this.#afterRefusal(write);
    await this.#afterFault(write, 'fail', 500);
    await this.#afterFault(write, 'busy', 503);
  }

  async afterStrike(point: 'before' | 'during', { name, strike }: Strike): Promise<void> {
    const running = await Promise.all(
      WRITES.map(async (write) => {
        const subject = await this.#subject(write);
        const key = this.#key(`${write}-${point}`);
        await this.#plant(key, point);
        return { write, subject, key };
      }),
    );
    const before = await this.#rows();
    const sent = running.map(({ write, subject, key }) =>
      sendWrite(this.#system, write, { ...subject.request, key, patienceMs: 8_000 }).catch(() => undefined),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    await strike();
    await Promise.all(sent);
    const settled = await Promise.all(
      running.map(async ({ write, subject, key }) => {
        await this.#heal(key);
        const first = await sendUntilKnown(this.#system, write, { ...subject.request, key });
        const second = await sendUntilKnown(this.#system, write, { ...subject.request, key, gateway: 1 });
        this.#cell(`${write} after ${name} ${point} COMMIT`, {
          'does not succeed': first.status >= 300,
          'is answered in two ways': second.text !== first.text || !second.replayed,
        });
        return key;
      }),
    );
    const keys = (await this.#rows()).keys - before.keys;
    this.#cell(`after ${name} ${point} COMMIT`, {
      [`${keys} keys for ${settled.length} writes`]: keys !== settled.length,
    });
  }

  /** What processes remember is gone; what was answered is not. */
  async afterRestart(restart: () => Promise<void>): Promise<void> {
    const answered = [];
    for (const write of WRITES) {
      const request = { ...(await this.#subject(write)).request, key: this.#key(`${write}-restart`) };
      answered.push({ write, request, first: await sendUntilKnown(this.#system, write, request) });
    }
    await restart();
    for (const { write, request, first } of answered) {
      const again = await sendUntilKnown(this.#system, write, request);
      this.#cell(`${write} after a restart of everything`, {
        'is not a replay': !again.replayed,
        'is answered in another way': again.text !== first.text,
      });
    }
  }

  /** Replay, other input, other channel and no right to it; answers how many rows the write itself wrote. */
  async #replay(write: BookWrite): Promise<number> {
    const subject = await this.#subject(write);
    const key = this.#key(write);
    const before = await this.#rows();
    const first = await sendWrite(this.#system, write, { ...subject.request, key });
    const after = await this.#rows();
    const again = await sendWrite(this.#system, write, { ...subject.request, key, gateway: 1 });
    this.#cell(`${write} repeated`, {
      [`is refused: ${first.text}`]: first.status >= 300,
      'has another status': again.status !== first.status,
      'has other bytes': again.text !== first.text,
      'is not marked as replayed': !again.replayed || first.replayed,
      'writes again': (await this.#rows()).all !== after.all,
    });
    const reused = await sendWrite(this.#system, write, { ...subject.other, key, gateway: 1 });
    this.#cell(`${write} with the key of another input`, {
      [`is ${reused.status} ${reused.body.code}`]:
        reused.status !== 422 || reused.body.code !== 'IDEMPOTENCY_KEY_REUSED',
      'writes all the same': (await this.#rows()).all !== after.all,
    });
    const reader = await sendWrite(this.#system, write, { ...subject.request, key, as: 'reader' });
    this.#cell(`${write} repeated without the right to it`, {
      [`is ${reader.status}`]: reader.status !== 403,
      'shows the stored answer': reader.text === first.text,
    });
    const elsewhere = await sendWrite(this.#system, write, { ...subject.request, key, as: 'whatsapp' });
    this.#cell(`${write} with the key of another channel`, {
      'is taken for a replay': elsewhere.replayed || elsewhere.text === first.text,
      [`is ${elsewhere.status}`]: elsewhere.status >= 500 || elsewhere.body.code === 'IDEMPOTENCY_KEY_REUSED',
    });
    return after.all - before.all;
  }

  /** Copies at once over all gateways: one acts, the others get its bytes or are told that it still runs. */
  async #atOnce(write: BookWrite, expected: number): Promise<void> {
    const subject = await this.#subject(write);
    const key = this.#key(`${write}-at-once`);
    const before = await this.#rows();
    const answers = await Promise.all(
      Array.from({ length: COPIES }, (_, gateway) =>
        sendWrite(this.#system, write, { ...subject.request, key, gateway }),
      ),
    );
    const late = await sendUntilKnown(this.#system, write, { ...subject.request, key });
    const odd = answers.filter((answer) => answer.text !== late.text && !waits(answer));
    const rows = (await this.#rows()).all - before.all;
    this.#cell(`${write} ${COPIES} times at once`, {
      [`has an odd answer ${odd[0]?.status} ${odd[0]?.text}`]: odd.length > 0,
      'acts more than once': answers.filter(({ status, replayed }) => status < 300 && !replayed).length > 1,
      [`writes ${rows} rows for ${expected}`]: rows !== expected,
    });
  }

  async #afterRefusal(write: BookWrite): Promise<void> {
    const subject = await this.#subject(write);
    const key = this.#key(`${write}-refused`);
    await subject.forbid();
    const before = await this.#rows();
    const refused = await sendUntilKnown(this.#system, write, { ...subject.request, key });
    const left = (await this.#rows()).all - before.all;
    await subject.allow();
    const then = await sendUntilKnown(this.#system, write, { ...subject.request, key });
    this.#cell(`${write} after a refusal`, {
      [`was not refused: ${refused.text}`]: refused.status < 400 || refused.status >= 500,
      'left something behind': left !== 0,
      [`does not act: ${then.text}`]: then.status >= 300,
      'is taken for a replay': then.replayed,
    });
  }

  async #afterFault(write: BookWrite, kind: 'fail' | 'busy', status: number): Promise<void> {
    const subject = await this.#subject(write);
    const key = this.#key(`${write}-${kind}`);
    await this.#plant(key, kind);
    const before = await this.#rows();
    const failed = await sendWrite(this.#system, write, { ...subject.request, key });
    const left = (await this.#rows()).all - before.all;
    await this.#heal(key);
    const then = await sendUntilKnown(this.#system, write, { ...subject.request, key, gateway: 1 });
    this.#cell(`${write} after ${status}`, {
      [`was ${failed.status}`]: failed.status !== status,
      'says nothing of when to come back': status === 503 && failed.retryAfter === null,
      'tells what went wrong inside': failed.text.includes('planted'),
      'left something behind': left !== 0,
      [`does not act: ${then.text}`]: then.status >= 300,
      'is taken for a replay': then.replayed,
    });
  }

  #cell(name: string, problems: Record<string, boolean>): void {
    this.result.cells += 1;
    for (const [what, isWrong] of Object.entries(problems)) {
      if (isWrong) this.result.violations.push({ invariant: 'I3', what: `${name} ${what}` });
    }
  }

  #key(name: string): string {
    this.#count += 1;
    return `matrix-${this.#system.house.slug}-${name}-${this.#count}`;
  }

  #plant(key: string, kind: string): Promise<unknown> {
    return this.#system.sql`insert into planted_faults values (${key}, ${kind})`;
  }

  async #heal(key: string): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.#system.sql`delete from planted_faults where key = ${key}`;
        return;
      } catch (error) {
        // The server may still be coming back from a strike.
        if (tries > 100) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  /** Rows of everything a write may leave behind. */
  async #rows(): Promise<{ all: number; keys: number }> {
    const [row] = await this.#system.sql`
      select (select count(*) from idempotency_keys)::int as keys, (select count(*) from reservations)::int
        + (select count(*) from holds)::int + (select count(*) from table_allocations)::int
        + (select count(*) from reservation_history)::int + (select count(*) from events)::int
        + (select count(*) from idempotency_keys)::int as all`;
    return { all: Number(row?.all), keys: Number(row?.keys) };
  }

  async #subject(write: BookWrite): Promise<Subject> {
    if (write === 'hold' || write === 'book') {
      const guest = write === 'book' ? { guest: GUEST } : {};
      const place = { ...this.#place(), ...guest };
      return {
        request: { input: place },
        other: { input: { ...place, partySize: 1 } },
        forbid: () => this.#rules("booking_paused_until = now() + interval '1 hour'"),
        allow: () => this.#rules('booking_paused_until = null'),
      };
    }
    if (write === 'extend' || write === 'release' || write === 'confirm') {
      const [id, otherId] = [await this.#held(), await this.#held()];
      const asked = (holdId: string, more = {}) =>
        write === 'confirm' ? { input: { holdId, guest: GUEST, ...more } } : { id: holdId };
      const holder = (name: string) => this.#system.sql`update holds set holder = ${name} where id = ${id}`;
      const [hold] = await this.#system.sql`select holder from holds where id = ${id}`;
      return {
        request: asked(id),
        other: write === 'confirm' ? asked(id, { notes: 'another input' }) : asked(otherId),
        forbid: () => (write === 'release' ? holder('somebody else') : this.#deadline(id, -1)),
        allow: () => (write === 'release' ? holder(String(hold?.holder)) : this.#deadline(id, 5)),
      };
    }
    const from = ({ complete: 'seated', approve: 'pending', decline: 'pending' } as Record<string, string>)[write];
    const status = from ?? 'confirmed';
    const [id, otherId] = [await this.#booked(status), await this.#booked(status)];
    const input: Record<string, unknown> =
      write === 'modify'
        ? { revision: 1, notes: 'A window seat' }
        : write === 'cancel' || write === 'decline'
          ? { reason: 'guest_request' }
          : {};
    return {
      request: { id, input },
      other: { id: otherId, input },
      forbid: () => this.#status(id, write === 'complete' ? 'confirmed' : 'completed'),
      allow: () => this.#status(id, status),
    };
  }

  /** Somewhere nobody else in the matrix wants to sit. */
  #place(): Record<string, unknown> {
    this.#count += 1;
    const times = ['18:00', '20:00'];
    return {
      location: this.#system.house.slug,
      date: daysAhead(3 + (this.#count % 300)),
      time: times[Math.floor(this.#count / 300) % times.length],
      partySize: 2,
    };
  }

  async #held(): Promise<string> {
    const answer = await sendUntilKnown(this.#system, 'hold', { key: this.#key('made-hold'), input: this.#place() });
    return String(answer.body.holdId);
  }

  async #booked(status: string): Promise<string> {
    const input = { ...this.#place(), guest: GUEST };
    const answer = await sendUntilKnown(this.#system, 'book', { key: this.#key('made-booking'), input });
    const id = String(answer.body.id);
    if (status !== 'confirmed') await this.#status(id, status);
    return id;
  }

  /** Puts a reservation into a state that its life cycle would take hours to reach; the page knows at once. */
  #status(id: string, status: string): Promise<unknown> {
    return this.#system.sql`
      with moved as (update reservations set status = ${status} where id = ${id} returning location_id, service_date)
      update service_days d set version = d.version + 1 from moved m where d.location_id = m.location_id and d.date = m.service_date`;
  }

  /** Moves the deadline of a hold to some minutes from now; the page knows at once. */
  #deadline(id: string, minutes: number): Promise<unknown> {
    return this.#system.sql`
      with moved as (
        update holds set expires_at = clock_timestamp() + ${`${minutes} minutes`}::interval where id = ${id}
        returning location_id, service_date
      )
      update service_days d set version = d.version + 1 from moved m where d.location_id = m.location_id and d.date = m.service_date`;
  }

  #rules(change: string): Promise<unknown> {
    return this.#system.sql.unsafe(
      `update locations set ${change}, rules_version = rules_version + 1 where id = '${this.#system.house.id}'`,
    );
  }
}

const waits = (answer: HttpAnswer): boolean =>
  isOpen(answer) && answer.body.code === 'IDEMPOTENCY_IN_FLIGHT' && answer.retryAfter !== null;
