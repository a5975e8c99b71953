import { and, eq, inTransaction, ne, notInArray, or, schema, sql, type Tx } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { insertTasks, type NewTask } from '../tasks/insert-tasks.ts';
import { REMINDERS, reminderTime } from './reminder-times.ts';

/**
 * Makes the reminder tasks of a reservation fit its present state: a moved one moves them, an ended one cancels them, a
 * reminder whose time has passed at booking is left out, and one that was sent is never sent again for the same time. The
 * hours are those the house has set now; a first reminder that would not come before the last is left out.
 */
export async function planReminders(ctx: Ctx, { reservationId }: { reservationId: string }): Promise<void> {
  const now = ctx.clock();
  const subject = reminderSubject(reservationId);
  await inTransaction(
    ctx.db,
    async (tx) => {
      await lockReminders(tx, reservationId);
      const wanted = await wantedTasks(tx, ctx, reservationId);
      const keys = wanted.map((task) => task.effectKey);
      const { tasks } = schema;
      await tx
        .update(tasks)
        .set({ state: 'cancelled', doneAt: now })
        .where(
          and(
            eq(tasks.subject, subject),
            eq(tasks.state, 'pending'),
            keys.length > 0 ? notInArray(tasks.effectKey, keys) : undefined,
          ),
        );
      for (const { effectKey, runAt } of wanted) {
        await tx
          .update(tasks)
          .set({ state: 'pending', runAt, doneAt: null, leaseUntil: null, queuedUntil: null, attempts: 0 })
          .where(
            and(
              eq(tasks.effectKey, effectKey),
              or(eq(tasks.state, 'cancelled'), and(eq(tasks.state, 'pending'), ne(tasks.runAt, runAt))),
            ),
          );
      }
      await insertTasks(tx, wanted, now);
    },
    { isolation: 'read committed' },
  );
}

export const reminderSubject = (reservationId: string) => `reminders:${reservationId}`;

/** Two plans of one reservation run one after the other, so the later state has the last word. */
export async function lockReminders(tx: Tx, reservationId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${reminderSubject(reservationId)}, 0))`);
}

async function wantedTasks(tx: Tx, ctx: Ctx, reservationId: string): Promise<(NewTask & { runAt: Date })[]> {
  const { reservations, locations } = schema;
  const [row] = await tx
    .select({ status: reservations.status, startsAt: reservations.startsAt, timezone: locations.timezone })
    .from(reservations)
    .innerJoin(locations, eq(locations.id, reservations.locationId))
    .where(eq(reservations.id, reservationId));
  if (row?.status !== 'confirmed') return [];
  const settings = await ctx.settings.get('reservations');
  const startsAt = row.startsAt.toISOString();
  const isInOrder = settings.firstReminderHours > settings.lastReminderHours;
  return REMINDERS.filter(({ name }) => isInOrder || name === '2h')
    .map((reminder) => ({
      kind: 'reservation.remind' as const,
      effectKey: `reminder:${reminder.name}:${reservationId}:${startsAt}`,
      payload: { reservationId, reminder: reminder.name, startsAt },
      runAt: reminderTime(settings[reminder.setting], row.startsAt, row.timezone),
      subject: reminderSubject(reservationId),
    }))
    .filter((task) => task.runAt > ctx.clock());
}
