import type { schema } from '@tavola/db';
import { addMinutes } from './demo-calendar.ts';
import { demoId, type Random } from './random.ts';

type Reservation = typeof schema.reservations.$inferInsert;
type Step = { action: string; at: Date; byStaff: boolean; from: string | null; to: string; reason?: string | null };

/** The steps that led a reservation to its status, oldest first. */
export function planHistory(random: Random, row: Reservation): (typeof schema.reservationHistory.$inferInsert)[] {
  const { channel, status } = row;
  const isStaffBooking = channel === 'walk_in' || channel === 'phone';
  const steps: Step[] = [
    {
      action: 'created',
      at: row.createdAt,
      byStaff: isStaffBooking,
      from: null,
      to: status === 'pending' ? 'pending' : 'confirmed',
    },
  ];
  if (row.seatedAt) steps.push({ action: 'seat', at: row.seatedAt, byStaff: true, from: 'confirmed', to: 'seated' });
  if (row.completedAt)
    steps.push({ action: 'complete', at: row.completedAt, byStaff: true, from: 'seated', to: 'completed' });
  if (row.cancelledAt)
    steps.push({
      action: 'cancel',
      at: row.cancelledAt,
      byStaff: isStaffBooking,
      from: 'confirmed',
      to: 'cancelled',
      reason: row.cancelReason ?? null,
    });
  if (status === 'no_show')
    steps.push({ action: 'noShow', at: addMinutes(row.startsAt, 25), byStaff: true, from: 'confirmed', to: 'no_show' });
  return steps.map(({ action, at, byStaff, from, to, reason }) => ({
    id: demoId(random, at),
    reservationId: row.id,
    at,
    action,
    actorKind: byStaff ? 'staff' : 'anonymous',
    actorName: byStaff ? random.pick(['Marta Quintela', 'Rui Barros']) : null,
    channel: byStaff ? 'staff' : channel,
    reason: reason ?? null,
    before: from ? { status: from } : null,
    after: { status: to },
  }));
}
