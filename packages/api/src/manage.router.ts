import { cancelManaged, confirmAttendance, getCalendarFile, getManaged, modifyManaged } from '@tavola/domain';
import {
  calendarFileSchema,
  manageCancelInput,
  manageModifyInput,
  manageTokenInput,
  reservationSchema,
} from '@tavola/shared/schemas';
import { oncePerKey, procedure, router } from './trpc.ts';

const byLink = { permission: null, keys: false } as const;

/** What guests do with the signed link of their booking, without an account. */
export const manageRouter = router({
  get: procedure(byLink)
    .input(manageTokenInput)
    .output(reservationSchema)
    .query(({ ctx, input }) => getManaged(ctx.domain, input)),

  modify: procedure(byLink)
    .input(manageModifyInput)
    .output(reservationSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => modifyManaged(ctx.domain, input)),

  cancel: procedure(byLink)
    .input(manageCancelInput)
    .output(reservationSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => cancelManaged(ctx.domain, input)),

  confirmAttendance: procedure(byLink)
    .input(manageTokenInput)
    .output(reservationSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => confirmAttendance(ctx.domain, input)),

  calendar: procedure(byLink)
    .input(manageTokenInput)
    .output(calendarFileSchema)
    .query(({ ctx, input }) => getCalendarFile(ctx.domain, input)),
});
