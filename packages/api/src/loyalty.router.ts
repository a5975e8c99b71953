import { adjustPoints, getLoyaltyAccount, getPoints, listMembers } from '@tavola/domain';
import {
  adjustPointsInput,
  adjustPointsOutput,
  loyaltyAccountInput,
  loyaltyAccountSchema,
  loyaltyBalanceInput,
  loyaltyBalanceSchema,
  loyaltyMembersInput,
  loyaltyMembersSchema,
} from '@tavola/shared/schemas';
import { oncePerKey, procedure, router } from './trpc.ts';

export const loyaltyRouter = router({
  /** Points of whoever holds the tracking link of an order. */
  balance: procedure({ permission: null })
    .input(loyaltyBalanceInput)
    .output(loyaltyBalanceSchema)
    .query(({ ctx, input }) => getPoints(ctx.domain, input)),

  members: procedure({ permission: 'guests:read', keys: false })
    .input(loyaltyMembersInput)
    .output(loyaltyMembersSchema)
    .query(({ ctx, input }) => listMembers(ctx.domain, input)),

  account: procedure({ permission: 'guests:read' })
    .input(loyaltyAccountInput)
    .output(loyaltyAccountSchema)
    .query(({ ctx, input }) => getLoyaltyAccount(ctx.domain, input)),

  adjust: procedure({ permission: 'guests:manage', keys: false })
    .input(adjustPointsInput)
    .output(adjustPointsOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => adjustPoints(ctx.domain, input)),
});
