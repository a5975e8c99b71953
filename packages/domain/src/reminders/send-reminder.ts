import { and, desc, eq, inTransaction, like, schema, type Tx } from '@tavola/db';
import { recordEvent } from '../events/record-event.ts';
import type { Ctx } from '../kernel/ctx.ts';
import type { TaskRow } from '../tasks/claim-tasks.ts';
import { finishTask } from '../tasks/finish-task.ts';
import { lockReminders } from './plan-reminders.ts';
import { isUseless, REMINDERS } from './reminder-times.ts';

/**
 * Records the reminder event of a reservation that still stands at the planned time, once: the event and the end of the
 * task commit together. A reservation that moved, ended or is about to begin gets none.
 */
export async function sendReminder(ctx: Ctx, task: TaskRow): Promise<void> {
  const { reservationId, startsAt, reminder: name } = task.payload as Record<string, string>;
  const reminder = REMINDERS.find((known) => known.name === name);
  if (!reservationId || !startsAt || !reminder) throw new Error('a reminder task without its reservation');
  const now = ctx.clock();
  await inTransaction(
    ctx.db,
    async (tx) => {
      await lockReminders(tx, reservationId);
      if (!(await finishTask(tx, task, now))) return;
      const { reservations, locations } = schema;
      const [found] = await tx
        .select({ row: reservations, mode: locations.mode })
        .from(reservations)
        .innerJoin(locations, eq(locations.id, reservations.locationId))
        .where(eq(reservations.id, reservationId));
      const { row, mode = 'live' } = found ?? {};
      const stands = row?.status === 'confirmed' && row.startsAt.toISOString() === startsAt;
      if (!row || !stands || isUseless(reminder, row.startsAt, now)) return;
      const state = await latestState(tx, reservationId);
      if (!state) return;
      // The worker acts for both modes; what happens to a rehearsed booking stays in test mode.
      await recordEvent(tx, { ...ctx, actor: { ...ctx.actor, mode } }, reminder.event, {
        locationId: row.locationId,
        object: { kind: 'reservation', id: reservationId },
        version: row.revision,
        payload: { reservation: state },
      });
    },
    { isolation: 'read committed' },
  );
  ctx.ring('events');
}

/** Every change of a reservation is an event with its whole state, so the latest one is the present. */
async function latestState(tx: Tx, reservationId: string): Promise<unknown> {
  const { events } = schema;
  const [event] = await tx
    .select({ payload: events.payload })
    .from(events)
    .where(
      and(eq(events.objectKind, 'reservation'), eq(events.objectId, reservationId), like(events.name, 'reservation.%')),
    )
    .orderBy(desc(events.version), desc(events.seq))
    .limit(1);
  return event?.payload.reservation;
}
