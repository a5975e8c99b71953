import { bookForUser, changeForUser, listUserBookings, readFeed } from '@tavola/domain';
import {
  bookForUserInput,
  changeForUserInput,
  feedInput,
  feedPageSchema,
  partnerBookingSchema,
  userBookingsInput,
  userBookingsSchema,
} from '@tavola/shared/schemas';
import { oncePerKey, procedure, router } from './trpc.ts';

const write = { permission: 'reservations:write' } as const;

/** What Google's booking server needs beyond the other procedures; the gateway speaks Google's own words around it. */
export const googleRouter = router({
  book: procedure(write)
    .input(bookForUserInput)
    .output(partnerBookingSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => bookForUser(ctx.domain, input)),

  change: procedure(write)
    .input(changeForUserInput)
    .output(partnerBookingSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => changeForUser(ctx.domain, input)),

  bookings: procedure({ permission: 'reservations:read' })
    .input(userBookingsInput)
    .output(userBookingsSchema)
    .query(({ ctx, input }) => listUserBookings(ctx.domain, input)),

  feed: procedure({ permission: 'availability:read' })
    .input(feedInput)
    .output(feedPageSchema)
    .query(({ ctx, input }) => readFeed(ctx.domain, input)),
});
