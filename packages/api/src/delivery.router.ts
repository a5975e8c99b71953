import { deleteZone, listZones, saveZone, zoneOfAddress } from '@tavola/domain';
import {
  deleteZoneInput,
  deliveryZoneSchema,
  findZoneInput,
  findZoneOutput,
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

  findZone: procedure({ permission: 'locations:manage', keys: false })
    .input(findZoneInput)
    .output(findZoneOutput)
    .query(({ ctx, input }) => zoneOfAddress(ctx.domain, input)),

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
