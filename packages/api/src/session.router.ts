import { endSession } from '@tavola/domain';
import { PERMISSIONS } from '@tavola/shared';
import { z } from 'zod';
import { procedure, router } from './trpc.ts';

const sessionSchema = z.object({
  kind: z.enum(['anonymous', 'guest', 'staff', 'key', 'system']),
  name: z.string().nullable(),
  permissions: z.array(z.enum(PERMISSIONS)),
  locationIds: z.array(z.string()).nullable(),
});

export const sessionRouter = router({
  current: procedure({ permission: null })
    .output(sessionSchema)
    .query(({ ctx }) => {
      const { kind, name, permissions, locationIds } = ctx.domain.actor;
      return { kind, name, permissions: [...permissions], locationIds: locationIds ? [...locationIds] : null };
    }),

  signOut: procedure({ permission: null, keys: false })
    .output(z.object({ signedOut: z.boolean() }))
    .mutation(async ({ ctx }) => {
      if (ctx.sessionToken) await endSession(ctx.domain, ctx.sessionToken);
      return { signedOut: ctx.sessionToken !== undefined };
    }),
});
