import { getMessage, listMessages, resendMessage, sendTestMessage } from '@tavola/domain';
import {
  listMessagesInput,
  messageIdInput,
  messagePage,
  messageSchema,
  testMessageInput,
} from '@tavola/shared/schemas';
import { oncePerKey, procedure, router } from './trpc.ts';

const access = { permission: 'automations:manage', keys: false } as const;

export const messagesRouter = router({
  list: procedure(access)
    .input(listMessagesInput)
    .output(messagePage)
    .query(({ ctx, input }) => listMessages(ctx.domain, input)),

  get: procedure(access)
    .input(messageIdInput)
    .output(messageSchema)
    .query(({ ctx, input }) => getMessage(ctx.domain, input)),

  resend: procedure(access)
    .input(messageIdInput)
    .output(messageSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => resendMessage(ctx.domain, input)),

  test: procedure({ permission: 'settings:secure', keys: false })
    .input(testMessageInput)
    .output(messageSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => sendTestMessage(ctx.domain, input)),
});
