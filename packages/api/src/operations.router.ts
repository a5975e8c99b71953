import { listParkedEvents, listTasks, readOperations, retryParked } from '@tavola/domain';
import {
  listTasksInput,
  operationsOverviewSchema,
  parkedEventList,
  retriedSchema,
  retryParkedInput,
  taskPage,
} from '@tavola/shared/schemas';
import { oncePerKey, procedure, router } from './trpc.ts';

const access = { permission: 'operations:manage', keys: false } as const;

export const operationsRouter = router({
  overview: procedure(access)
    .output(operationsOverviewSchema)
    .query(({ ctx }) => readOperations(ctx.domain)),

  tasks: procedure(access)
    .input(listTasksInput)
    .output(taskPage)
    .query(({ ctx, input }) => listTasks(ctx.domain, input)),

  parkedEvents: procedure(access)
    .output(parkedEventList)
    .query(({ ctx }) => listParkedEvents(ctx.domain)),

  retry: procedure(access)
    .input(retryParkedInput)
    .output(retriedSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => retryParked(ctx.domain, input)),
});
