import { getInventory, previewChange, saveChange } from '@tavola/domain';
import { impactSchema, inventoryChangeInput, inventoryInput, inventorySchema } from '@tavola/shared/schemas';
import { oncePerKey, procedure, router } from './trpc.ts';

const access = { permission: 'locations:manage', keys: false } as const;

/** Tables, combinations, service periods, hours and exceptions. */
export const inventoryRouter = router({
  get: procedure(access)
    .input(inventoryInput)
    .output(inventorySchema)
    .query(({ ctx, input }) => getInventory(ctx.domain, input)),

  preview: procedure(access)
    .input(inventoryChangeInput)
    .output(impactSchema)
    .query(({ ctx, input }) => previewChange(ctx.domain, input)),

  save: procedure(access)
    .input(inventoryChangeInput)
    .output(inventorySchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => saveChange(ctx.domain, input)),
});
