import {
  bookTable,
  cancelReservation,
  confirmHold,
  extendHold,
  findAvailability,
  getReservation,
  holdTable,
  listReservations,
  releaseHold,
} from '@tavola/domain';
import {
  availabilityInput,
  availabilityOutput,
  bookInput,
  cancelInput,
  confirmInput,
  holdIdInput,
  holdInput,
  holdOutput,
  listReservationsInput,
  releaseHoldOutput,
  reservationIdInput,
  reservationPage,
  reservationSchema,
} from '@tavola/shared/schemas';
import { oncePerKey, procedure, router } from './trpc.ts';

const tags = ['reservations'];
const write = { permission: 'reservations:write' } as const;

export const reservationsRouter = router({
  availability: procedure(
    { permission: 'availability:read' },
    { method: 'GET', path: '/reservations/availability', tags, summary: 'Free times on a day for a party' },
  )
    .input(availabilityInput)
    .output(availabilityOutput)
    .query(({ ctx, input }) => findAvailability(ctx.domain, input)),

  hold: procedure(write, { method: 'POST', path: '/reservations/hold', tags, summary: 'Hold a table for some minutes' })
    .input(holdInput)
    .output(holdOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => holdTable(ctx.domain, input)),

  extendHold: procedure(write, {
    method: 'PATCH',
    path: '/reservations/hold/{holdId}',
    tags,
    summary: 'Keep a held table for another hold time, once',
  })
    .input(holdIdInput)
    .output(holdOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => extendHold(ctx.domain, input)),

  releaseHold: procedure(write, {
    method: 'DELETE',
    path: '/reservations/hold/{holdId}',
    tags,
    summary: 'Give a held table back',
  })
    .input(holdIdInput)
    .output(releaseHoldOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => releaseHold(ctx.domain, input)),

  confirm: procedure(write, {
    method: 'POST',
    path: '/reservations/confirm',
    tags,
    summary: 'Make a held table a reservation',
  })
    .input(confirmInput)
    .output(reservationSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => confirmHold(ctx.domain, input)),

  book: procedure(write, { method: 'POST', path: '/reservations', tags, summary: 'Hold and confirm in one step' })
    .input(bookInput)
    .output(reservationSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => bookTable(ctx.domain, input)),

  get: procedure(
    { permission: 'reservations:read' },
    { method: 'GET', path: '/reservations/{id}', tags, summary: 'One reservation' },
  )
    .input(reservationIdInput)
    .output(reservationSchema)
    .query(({ ctx, input }) => getReservation(ctx.domain, input)),

  list: procedure(
    { permission: 'reservations:read' },
    { method: 'GET', path: '/reservations', tags, summary: 'Reservations by day and status' },
  )
    .input(listReservationsInput)
    .output(reservationPage)
    .query(({ ctx, input }) => listReservations(ctx.domain, input)),

  cancel: procedure(write, {
    method: 'DELETE',
    path: '/reservations/{id}',
    tags,
    summary: 'Cancel with a reason',
  })
    .input(cancelInput)
    .output(reservationSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => cancelReservation(ctx.domain, input)),
});
