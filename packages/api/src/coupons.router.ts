import {
  couponUses,
  deleteCoupon,
  deleteItemDiscount,
  listCoupons,
  listItemDiscounts,
  saveCoupon,
  saveItemDiscount,
} from '@tavola/domain';
import {
  couponSchema,
  couponUsesInput,
  couponUsesOutput,
  idOutput,
  itemDiscountSchema,
  listCouponsOutput,
  listItemDiscountsOutput,
  menuIdInput,
  saveCouponInput,
  saveItemDiscountInput,
} from '@tavola/shared/schemas';
import { oncePerKey, procedure, router } from './trpc.ts';

const edit = () => procedure({ permission: 'menu:manage', keys: false });

export const couponsRouter = router({
  list: edit()
    .output(listCouponsOutput)
    .query(({ ctx }) => listCoupons(ctx.domain)),

  uses: edit()
    .input(couponUsesInput)
    .output(couponUsesOutput)
    .query(({ ctx, input }) => couponUses(ctx.domain, input)),

  save: edit()
    .input(saveCouponInput)
    .output(couponSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => saveCoupon(ctx.domain, input)),

  remove: edit()
    .input(menuIdInput)
    .output(idOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => deleteCoupon(ctx.domain, input)),

  listDiscounts: edit()
    .output(listItemDiscountsOutput)
    .query(({ ctx }) => listItemDiscounts(ctx.domain)),

  saveDiscount: edit()
    .input(saveItemDiscountInput)
    .output(itemDiscountSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => saveItemDiscount(ctx.domain, input)),

  removeDiscount: edit()
    .input(menuIdInput)
    .output(idOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => deleteItemDiscount(ctx.domain, input)),
});
