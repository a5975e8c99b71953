import { blockChannel, createApiKey, listApiKeys, listKeyWrites, revokeApiKey, rotateApiKey } from '@tavola/domain';
import {
  blockChannelInput,
  createdKeySchema,
  createKeyInput,
  keyIdInput,
  keyListSchema,
  keyWritesInput,
  keyWritesPage,
} from '@tavola/shared/schemas';
import { z } from 'zod';
import { oncePerKey, procedure, router } from './trpc.ts';

const manage = () => procedure({ permission: 'keys:manage', keys: false });

export const keysRouter = router({
  list: manage()
    .output(keyListSchema)
    .query(({ ctx }) => listApiKeys(ctx.domain)),

  writes: manage()
    .input(keyWritesInput)
    .output(keyWritesPage)
    .query(({ ctx, input }) => listKeyWrites(ctx.domain, input)),

  create: manage()
    .input(createKeyInput)
    .output(createdKeySchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => createApiKey(ctx.domain, input)),

  rotate: manage()
    .input(keyIdInput)
    .output(createdKeySchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => rotateApiKey(ctx.domain, input)),

  revoke: manage()
    .input(keyIdInput)
    .output(z.object({ id: z.string(), revoked: z.literal(true) }))
    .use(oncePerKey)
    .mutation(({ ctx, input }) => revokeApiKey(ctx.domain, input)),

  blockChannel: manage()
    .input(blockChannelInput)
    .output(z.object({ channel: blockChannelInput.shape.channel, blocked: z.boolean() }))
    .use(oncePerKey)
    .mutation(({ ctx, input }) => blockChannel(ctx.domain, input)),
});
