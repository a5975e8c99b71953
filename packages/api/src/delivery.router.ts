import { deleteZone, listZones, saveZone } from '@tavola/domain';
import {
  deleteZoneInput,
  deliveryZoneSchema,
  idOutput,
  saveZoneInput,
  zonesInput,
  zonesOutput,
} from '@tavola/shared/schemas';
import { oncePerKey, procedure, router } from './trpc.ts';

export const deliveryRouter = router({
  zones: procedure({ permission: 'menu:read' })
    .input(zonesInput)
    .output(zonesOutput)
    .query(({ ctx, input }) => listZones(ctx.domain, input)),

  saveZone: procedure({ permission: 'locations:manage', keys: false })
    .input(saveZoneInput)
    .output(deliveryZoneSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => saveZone(ctx.domain, input)),

  removeZone: procedure({ permission: 'locations:manage', keys: false })
    .input(deleteZoneInput)
    .output(idOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => deleteZone(ctx.domain, input)),
});
