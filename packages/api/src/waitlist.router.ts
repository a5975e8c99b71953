import {
  acceptOffer,
  acceptOfferByLink,
  declineOffer,
  getOffer,
  getWaitlistEntry,
  joinWaitlist,
  leaveWaitlist,
} from '@tavola/domain';
import {
  joinWaitlistInput,
  offerTokenInput,
  reservationSchema,
  waitlistEntrySchema,
  waitlistIdInput,
  waitlistOfferSchema,
} from '@tavola/shared/schemas';
import { oncePerKey, procedure, router } from './trpc.ts';

const tags = ['waitlist'];
const access = { permission: 'waitlist:write' } as const;
/** What a waiting party does with the signed link of an offer. */
const byLink = { permission: null, keys: false } as const;

export const waitlistRouter = router({
  join: procedure(access, { method: 'POST', path: '/waitlist', tags, summary: 'Wait for a table on a day' })
    .input(joinWaitlistInput)
    .output(waitlistEntrySchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => joinWaitlist(ctx.domain, input)),

  get: procedure(access, { method: 'GET', path: '/waitlist/{id}', tags, summary: 'Where a waiting party stands' })
    .input(waitlistIdInput)
    .output(waitlistEntrySchema)
    .query(({ ctx, input }) => getWaitlistEntry(ctx.domain, input)),

  leave: procedure(access, { method: 'DELETE', path: '/waitlist/{id}', tags, summary: 'Stop waiting' })
    .input(waitlistIdInput)
    .output(waitlistEntrySchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => leaveWaitlist(ctx.domain, input)),

  accept: procedure(access, { method: 'POST', path: '/waitlist/{id}/accept', tags, summary: 'Take the offered table' })
    .input(waitlistIdInput)
    .output(reservationSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => acceptOffer(ctx.domain, input)),

  offer: procedure(byLink)
    .input(offerTokenInput)
    .output(waitlistOfferSchema)
    .query(({ ctx, input }) => getOffer(ctx.domain, input)),

  acceptOffer: procedure(byLink)
    .input(offerTokenInput)
    .output(reservationSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => acceptOfferByLink(ctx.domain, input)),

  declineOffer: procedure(byLink)
    .input(offerTokenInput)
    .output(waitlistEntrySchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => declineOffer(ctx.domain, input)),
});
