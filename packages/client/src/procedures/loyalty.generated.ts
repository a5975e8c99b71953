// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';
import type {
  Money,
} from './shared.generated.ts';

export type AdjustPointsInput = { guestId: string; points: number; reason: string };
export type AdjustPointsOutput = { guestId: string; balance: number };
export type LoyaltyAccount = { guestId: string; balance: number; entries: { id: string; kind: "earn" | "redeem" | "restore" | "revoke" | "adjust"; points: number; orderId: string | null; reason: string | null; actor: string | null; at: string }[] };
export type LoyaltyAccountInput = { guestId?: string | undefined; phone?: string | undefined; email?: string | undefined };
export type LoyaltyBalance = { enabled: boolean; balance: number; value: Money };
export type LoyaltyBalanceInput = { token: string };
export type LoyaltyMembers = { enabled: boolean; earn: number; value: number; members: { guestId: string; name: string; phone: string | null; email: string | null; balance: number }[]; more: boolean };
export type LoyaltyMembersInput = { search?: string | undefined };

export type LoyaltyProcedures = {
  account: TRPCQueryProcedure<{ meta: object; input: LoyaltyAccountInput; output: LoyaltyAccount }>;
  adjust: TRPCMutationProcedure<{ meta: object; input: AdjustPointsInput; output: AdjustPointsOutput }>;
  balance: TRPCQueryProcedure<{ meta: object; input: LoyaltyBalanceInput; output: LoyaltyBalance }>;
  members: TRPCQueryProcedure<{ meta: object; input: LoyaltyMembersInput; output: LoyaltyMembers }>;
};
