import { getMenu } from '@tavola/domain';
import { menuInput, menuSchema } from '@tavola/shared/schemas';
import { procedure, router } from './trpc.ts';

export const menuRouter = router({
  get: procedure(
    { permission: 'menu:read' },
    { method: 'GET', path: '/menu', tags: ['menu'], summary: 'Menu with options, allergens and what is available' },
  )
    .input(menuInput)
    .output(menuSchema)
    .query(({ ctx, input }) => getMenu(ctx.domain, input)),
});
