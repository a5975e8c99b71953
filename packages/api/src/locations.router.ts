import {
  getLocation,
  getOrderHours,
  listLocations,
  pauseLocation,
  saveOrderHours,
  updateLocation,
} from '@tavola/domain';
import {
  locationIdInput,
  locationSchema,
  orderHoursInput,
  orderHoursSchema,
  pageOf,
  pauseLocationInput,
  saveOrderHoursInput,
  updateLocationInput,
} from '@tavola/shared/schemas';
import { oncePerKey, procedure, router } from './trpc.ts';

const tags = ['locations'];
const manage = { permission: 'locations:manage', keys: false } as const;

export const locationsRouter = router({
  list: procedure(
    { permission: null },
    { method: 'GET', path: '/locations', tags, summary: 'All restaurants', shared: true },
  )
    .output(pageOf(locationSchema))
    .query(({ ctx }) => listLocations(ctx.domain)),

  get: procedure(
    { permission: null },
    {
      method: 'GET',
      path: '/locations/{id}',
      tags,
      summary: 'Hours, zone, areas and policies of one restaurant',
      shared: true,
    },
  )
    .input(locationIdInput)
    .output(locationSchema)
    .query(({ ctx, input }) => getLocation(ctx.domain, input)),

  update: procedure(manage)
    .input(updateLocationInput)
    .output(locationSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => updateLocation(ctx.domain, input)),

  pause: procedure(manage)
    .input(pauseLocationInput)
    .output(locationSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => pauseLocation(ctx.domain, input)),

  orderHours: procedure(manage)
    .input(orderHoursInput)
    .output(orderHoursSchema)
    .query(({ ctx, input }) => getOrderHours(ctx.domain, input)),

  saveOrderHours: procedure(manage)
    .input(saveOrderHoursInput)
    .output(orderHoursSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => saveOrderHours(ctx.domain, input)),
});
