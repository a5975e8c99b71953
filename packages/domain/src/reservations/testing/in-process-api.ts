import { type Db, sql } from '@tavola/db';
import type { BookingApi, BookingOperation } from '@tavola/testkit/booking-history';
import { asDomainError } from '../../kernel/domain-error.ts';
import { fingerprint } from '../../kernel/fingerprint.ts';
import { testCtx } from '../../kernel/test-ctx.ts';
import { createSettingsReader } from '../../settings/settings-reader.ts';
import { bookTable } from '../book-table.ts';
import { cancelReservation } from '../cancel-reservation.ts';
import { confirmHold } from '../confirm-hold.ts';
import { holdTable } from '../hold-table.ts';
import { markNoShow } from '../mark-no-show.ts';
import { modifyReservation } from '../modify-reservation.ts';
import { releaseHold } from '../release-hold.ts';
import { keyActor } from './actors.ts';

const RUN: Record<BookingOperation['op'], (ctx: Parameters<typeof holdTable>[0], input: never) => Promise<unknown>> = {
  hold: holdTable,
  confirm: confirmHold,
  book: bookTable,
  cancel: cancelReservation,
  modify: modifyReservation,
  noShow: markNoShow,
  release: releaseHold,
};

/** The book reached without a network; several databases handles stand for several processes. */
export function inProcessApi(dbs: readonly Db[]): BookingApi {
  const actor = keyActor('voice', ['reservations:read', 'reservations:write', 'reservations:manage', 'guests:read']);
  const contexts = dbs.map((db) => {
    const base = testCtx(db, { actor });
    return { ...base, settings: createSettingsReader({ db, secrets: base.secrets, environment: {} }) };
  });
  let turn = 0;
  return {
    async call(op, key, input) {
      turn += 1;
      const base = contexts[turn % contexts.length];
      if (!base) throw new Error('no database');
      let replayed = false;
      const ctx = {
        ...base,
        intent: { key, operation: op, fingerprint: fingerprint(op, input) },
        onReplay: () => {
          replayed = true;
        },
      };
      try {
        const body = (await RUN[op](ctx, input as never)) as Record<string, unknown>;
        return { outcome: 'ok', replayed, body };
      } catch (error) {
        const { code } = asDomainError(error);
        const open = code === 'BUSY' || code === 'INTERNAL' || code === 'IDEMPOTENCY_IN_FLIGHT';
        return { outcome: open ? 'unknown' : 'refused', code };
      }
    },
    async databaseNow() {
      const [db] = dbs;
      const [row] =
        (await db?.execute<{ now: number }>(
          sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as now`,
        )) ?? [];
      return Number(row?.now);
    },
  };
}
