import { getSettings, updateSettings } from '@tavola/domain';
import { settingsGroupInput, settingsGroupSchema, settingsUpdateInput } from '@tavola/shared/schemas';
import { oncePerKey, procedure, router } from './trpc.ts';

export const settingsRouter = router({
  get: procedure({ permission: 'settings:read', keys: false })
    .input(settingsGroupInput)
    .output(settingsGroupSchema)
    .query(({ ctx, input }) => getSettings(ctx.domain, input)),

  update: procedure({ permission: 'settings:manage', keys: false })
    .input(settingsUpdateInput)
    .output(settingsGroupSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => updateSettings(ctx.domain, input)),
});
