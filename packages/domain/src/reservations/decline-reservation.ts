import type { Reservation } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { type CancelInput, cancel, requireReason } from './cancel-reservation.ts';
import { changeReservation } from './change-reservation.ts';

/** Turns a request down and frees its table. Without words of its own the reason is that the house is full. */
export function declineReservation(ctx: Ctx, input: CancelInput): Promise<Reservation> {
  const told = { ...input, reason: input.reason ?? ('overbooked_by_staff' as const) };
  return changeReservation(ctx, input.id, cancel(ctx, told, 'decline'), { admit: () => requireReason(told) });
}
