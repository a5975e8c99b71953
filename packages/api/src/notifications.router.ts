import { listNotifications, readNotifications } from '@tavola/domain';
import { listNotificationsInput, notificationPage, readNotificationsInput, unreadSchema } from '@tavola/shared/schemas';
import { oncePerKey, procedure, router } from './trpc.ts';

const access = { permission: 'dashboard:read', keys: false } as const;

export const notificationsRouter = router({
  list: procedure(access)
    .input(listNotificationsInput)
    .output(notificationPage)
    .query(({ ctx, input }) => listNotifications(ctx.domain, input)),

  read: procedure(access)
    .input(readNotificationsInput)
    .output(unreadSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => readNotifications(ctx.domain, input)),
});
