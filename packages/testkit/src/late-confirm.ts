import type { Sql } from 'postgres';
import { runAgents } from './booking-agents.ts';
import type { BookingApi, BookingOperation } from './booking-history.ts';

const LATE_MS = 3_000;

/**
 * Confirms a hold three seconds after the deadline its guest was told. Instead of waiting, the deadlines of both, the
 * promised and the stored one, are moved into the past by the same time.
 */
export async function lateConfirm(
  api: BookingApi,
  sql: Sql,
  place: { location: string; dates: readonly string[]; seed: number },
): Promise<BookingOperation[]> {
  const onlyHold: BookingApi = {
    ...api,
    call: (op, key, input) => (op === 'hold' ? api.call(op, key, input) : Promise.resolve({ outcome: 'refused' })),
  };
  const times = ['18:00', '20:00'];
  const history = await runAgents(onlyHold, { agents: 1, operations: 12, times, ...place });
  const hold = history.find((entry) => entry.op === 'hold' && entry.outcome === 'ok' && !entry.replayed);
  if (!hold?.holdId || !hold.expiresAt) throw new Error('no hold');
  const shift = hold.expiresAt - (await api.databaseNow()) + LATE_MS;
  await sql`
    with ended as (
      update holds set expires_at = expires_at - ${`${Math.round(shift)} milliseconds`}::interval where id = ${hold.holdId}
      returning location_id, service_date
    )
    update service_days d set version = d.version + 1 from ended e
    where d.location_id = e.location_id and d.date = e.service_date`;
  const key = `a-confirm-after-the-deadline-${place.seed}`;
  const sentAt = await api.databaseNow();
  const answer = await api.call('confirm', key, { holdId: hold.holdId, guest: { name: 'Ana Lima' } });
  const { code, outcome, body } = answer;
  return [
    { ...hold, expiresAt: hold.expiresAt - shift },
    {
      id: 'late',
      op: 'confirm',
      key,
      input: '',
      sentAt,
      outcome,
      holdId: hold.holdId,
      ...(code === undefined ? {} : { code }),
      ...(typeof body?.id === 'string' ? { reservationId: body.id } : {}),
    },
  ];
}
