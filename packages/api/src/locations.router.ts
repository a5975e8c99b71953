import { getLocation, listLocations } from '@tavola/domain';
import { locationIdInput, locationSchema, pageOf } from '@tavola/shared/schemas';
import { procedure, router } from './trpc.ts';

const tags = ['locations'];

export const locationsRouter = router({
  list: procedure({ permission: null }, { method: 'GET', path: '/locations', tags, summary: 'All restaurants' })
    .output(pageOf(locationSchema))
    .query(({ ctx }) => listLocations(ctx.domain)),

  get: procedure(
    { permission: null },
    { method: 'GET', path: '/locations/{id}', tags, summary: 'Hours, zone, areas and policies of one restaurant' },
  )
    .input(locationIdInput)
    .output(locationSchema)
    .query(({ ctx, input }) => getLocation(ctx.domain, input)),
});
