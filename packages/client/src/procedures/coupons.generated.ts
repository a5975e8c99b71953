// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';
import type {
  IdOutput,
  MenuIdInput,
} from './shared.generated.ts';

export type Coupon = { id: string; code: string; kind: "percent" | "fixed" | "free_delivery"; value: number; cap: number | null; minimum: number; limitTotal: number | null; limitPerCustomer: number | null; startsAt: string | null; endsAt: string | null; orderTypes: ("pickup" | "delivery" | "dine_in")[]; autoApply: boolean; active: boolean; used: number };
export type CouponUsesInput = { id: string; days?: number | undefined };
export type CouponUsesOutput = { days: { date: string; uses: number; discount: number }[]; uses: number; discount: number };
export type ItemDiscount = { id: string; name: string; kind: "percent" | "fixed"; value: number; itemIds: string[]; orderTypes: ("pickup" | "delivery" | "dine_in")[]; startsAt: string | null; endsAt: string | null; weekdays: number[]; startTime: string | null; endTime: string | null; active: boolean };
export type SaveCouponInput = { id?: string | undefined; code: string; kind: "percent" | "fixed" | "free_delivery"; value: number; cap: number | null; minimum: number; limitTotal: number | null; limitPerCustomer: number | null; startsAt: string | null; endsAt: string | null; orderTypes: ("pickup" | "delivery" | "dine_in")[]; autoApply: boolean; active: boolean };
export type SaveItemDiscountInput = { id?: string | undefined; name: string; kind: "percent" | "fixed"; value: number; itemIds: string[]; orderTypes: ("pickup" | "delivery" | "dine_in")[]; startsAt: string | null; endsAt: string | null; weekdays: number[]; startTime: string | null; endTime: string | null; active: boolean };

export type CouponsProcedures = {
  list: TRPCQueryProcedure<{ meta: object; input: void; output: Coupon[] }>;
  listDiscounts: TRPCQueryProcedure<{ meta: object; input: void; output: ItemDiscount[] }>;
  remove: TRPCMutationProcedure<{ meta: object; input: MenuIdInput; output: IdOutput }>;
  removeDiscount: TRPCMutationProcedure<{ meta: object; input: MenuIdInput; output: IdOutput }>;
  save: TRPCMutationProcedure<{ meta: object; input: SaveCouponInput; output: Coupon }>;
  saveDiscount: TRPCMutationProcedure<{ meta: object; input: SaveItemDiscountInput; output: ItemDiscount }>;
  uses: TRPCQueryProcedure<{ meta: object; input: CouponUsesInput; output: CouponUsesOutput }>;
};
