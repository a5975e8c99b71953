export { frameSchemas } from './async-iterable.ts';
export type { ApiContext, Doorbell } from './context.ts';
export { toProblem } from './problem.ts';
export { type AppRouter, appRouter, createCaller } from './router.ts';
export { type Access, type Meta, refusalOf } from './trpc.ts';
