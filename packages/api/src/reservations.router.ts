import {
  approveReservation,
  bookTable,
  cancelReservation,
  completeReservation,
  confirmHold,
  DomainError,
  declineReservation,
  extendHold,
  findAvailability,
  getBookDay,
  getReservation,
  holdTable,
  listReservations,
  lookUpReservation,
  markNoShow,
  modifyReservation,
  releaseHold,
  seatReservation,
  staffBook,
  swapTables,
  watchBook,
  writeDayNote,
} from '@tavola/domain';
import {
  availabilityInput,
  availabilityOutput,
  bookDayInput,
  bookDaySchema,
  bookFeedInput,
  bookFrameSchema,
  bookInput,
  cancelInput,
  confirmInput,
  dayNoteInput,
  dayNoteOutput,
  holdIdInput,
  holdInput,
  holdOutput,
  listReservationsInput,
  lookupInput,
  modifyInput,
  releaseHoldOutput,
  reservationIdInput,
  reservationPage,
  reservationSchema,
  seatInput,
  staffBookInput,
  swapTablesInput,
} from '@tavola/shared/schemas';
import { tracked } from '@trpc/server';
import { zAsyncIterable } from './async-iterable.ts';
import { oncePerKey, procedure, router } from './trpc.ts';
import { trusted } from './trusted-output.ts';

const tags = ['reservations'];
const write = { permission: 'reservations:write' } as const;
const house = { permission: 'reservations:manage' } as const;
const action = (name: string, summary: string) =>
  procedure(house, { method: 'POST', path: `/reservations/{id}/${name}`, tags, summary });

export const reservationsRouter = router({
  availability: procedure(
    { permission: 'availability:read' },
    { method: 'GET', path: '/reservations/availability', tags, summary: 'Free times on a day for a party' },
  )
    .input(availabilityInput)
    .output(trusted(availabilityOutput))
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

  lookup: procedure(
    { permission: 'reservations:read' },
    {
      method: 'POST',
      path: '/reservations/lookup',
      tags,
      summary: 'A guest’s booking by code, or by telephone number and surname',
      description: 'Whatever does not fit is the same NOT_FOUND; guessing is throttled.',
    },
  )
    .input(lookupInput)
    .output(reservationSchema)
    .query(({ ctx, input }) => lookUpReservation(ctx.domain, input)),

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

  modify: procedure(write, {
    method: 'PATCH',
    path: '/reservations/{id}',
    tags,
    summary: 'Change time, size, area or details; the old place is kept if the new one fails',
  })
    .input(modifyInput)
    .output(reservationSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => modifyReservation(ctx.domain, input)),

  seat: action('seat', 'Seat the party')
    .input(seatInput)
    .output(reservationSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => seatReservation(ctx.domain, input)),

  complete: action('complete', 'The party has left')
    .input(reservationIdInput)
    .output(reservationSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => completeReservation(ctx.domain, input)),

  noShow: action('no-show', 'The party did not come')
    .input(reservationIdInput)
    .output(reservationSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => markNoShow(ctx.domain, input)),

  approve: action('approve', 'Accept a request')
    .input(reservationIdInput)
    .output(reservationSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => approveReservation(ctx.domain, input)),

  decline: action('decline', 'Turn a request down')
    .input(cancelInput)
    .output(reservationSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => declineReservation(ctx.domain, input)),

  staffBook: procedure({ ...house, keys: false })
    .input(staffBookInput)
    .output(reservationSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => staffBook(ctx.domain, input)),

  swap: procedure({ ...house, keys: false })
    .input(swapTablesInput)
    .output(reservationSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => swapTables(ctx.domain, input)),

  bookDay: procedure({ ...house, keys: false })
    .input(bookDayInput)
    .output(bookDaySchema)
    .query(({ ctx, input }) => getBookDay(ctx.domain, input)),

  setDayNote: procedure({ ...house, keys: false })
    .input(dayNoteInput)
    .output(dayNoteOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => writeDayNote(ctx.domain, input)),

  /** On the socket this is `reservations.book`: over HTTP that name is the one-step booking. */
  watch: procedure({ ...house, keys: false })
    .input(bookFeedInput)
    .output(zAsyncIterable(bookFrameSchema))
    .subscription(async function* ({ ctx, input, signal }) {
      if (!ctx.doorbell || !signal) throw new DomainError('INTERNAL');
      for await (const frame of watchBook(ctx.domain, input, ctx.doorbell, signal)) {
        const serverTime = new Date().toISOString();
        if (frame.kind === 'resync') yield tracked(frame.cursor, { kind: 'resync' as const });
        else if (frame.kind === 'snapshot') {
          yield tracked(frame.cursor, { kind: 'snapshot' as const, serverTime, snapshot: frame.day });
        } else yield tracked(frame.cursor, { kind: 'change' as const, serverTime, change: frame.day });
      }
    }),
});
