import { getPushKey, isFollowing, subscribeToPush, unsubscribeFromPush } from '@tavola/domain';
import { pushFollowInput, pushFollowSchema, pushKeySchema, subscribeToPushInput } from '@tavola/shared/schemas';
import { oncePerKey, procedure, router } from './trpc.ts';

const byLink = { permission: null, keys: false } as const;

/** What a browser does with the link of its order or booking to be told of changes. */
export const pushRouter = router({
  key: procedure(byLink)
    .output(pushKeySchema)
    .query(({ ctx }) => getPushKey(ctx.domain)),

  following: procedure(byLink)
    .input(pushFollowInput)
    .output(pushFollowSchema)
    .query(({ ctx, input }) => isFollowing(ctx.domain, input)),

  subscribe: procedure(byLink)
    .input(subscribeToPushInput)
    .output(pushFollowSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => subscribeToPush(ctx.domain, input)),

  unsubscribe: procedure(byLink)
    .input(pushFollowInput)
    .output(pushFollowSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => unsubscribeFromPush(ctx.domain, input)),
});
