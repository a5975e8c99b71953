import {
  cancelByToken,
  cancelOrder,
  closeTab,
  DomainError,
  editOrder,
  findTableOfCode,
  getBill,
  getOrder,
  getTableTab,
  listOrders,
  listServedTables,
  listSlots,
  listTableCodes,
  moveOrder,
  orderAgain,
  placeOrder,
  printOrder,
  quoteOrder,
  recordPayment,
  refundOrder,
  rotateTableCodes,
  splitBill,
  staffPlaceOrder,
  trackOrder,
  watchOrder,
} from '@tavola/domain';
import {
  billSchema,
  cancelByTokenInput,
  cancelOrderInput,
  closeTabInput,
  editOrderInput,
  listOrdersInput,
  listSlotsInput,
  listSlotsOutput,
  movedOrderSchema,
  orderAgainOutput,
  orderIdInput,
  orderPage,
  orderSchema,
  orderStatusInput,
  placedOrderSchema,
  placeOrderInput,
  printOrderInput,
  printOrderOutput,
  quoteInput,
  quoteOutput,
  recordPaymentInput,
  refundOrderInput,
  rotateTableCodesInput,
  servedTablesInput,
  servedTablesOutput,
  splitBillInput,
  splitBillOutput,
  staffPlaceInput,
  tableCodesInput,
  tableCodesOutput,
  tableOfCodeOutput,
  tableTabSchema,
  tableTokenInput,
  trackedOrderSchema,
  trackFrameSchema,
  trackInput,
  trackingTokenInput,
} from '@tavola/shared/schemas';
import { tracked } from '@trpc/server';
import { zAsyncIterable } from './async-iterable.ts';
import { oncePerKey, procedure, router } from './trpc.ts';

const tags = ['orders'];

export const ordersRouter = router({
  quote: procedure(
    { permission: 'orders:write' },
    { method: 'POST', path: '/orders/quote', tags, summary: 'Price a cart of ids and quantities' },
  )
    .input(quoteInput)
    .output(quoteOutput)
    .mutation(({ ctx, input }) => quoteOrder(ctx.domain, input)),

  place: procedure(
    { permission: 'orders:write' },
    { method: 'POST', path: '/orders', tags, summary: 'Place a quoted order' },
  )
    .input(placeOrderInput)
    .output(placedOrderSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => placeOrder(ctx.domain, input)),

  slots: procedure({ permission: 'menu:read' })
    .input(listSlotsInput)
    .output(listSlotsOutput)
    .query(({ ctx, input }) => listSlots(ctx.domain, input)),

  /** Phone, door and table orders in one step. */
  staffPlace: procedure({ permission: 'orders:manage', keys: false })
    .input(staffPlaceInput)
    .output(placedOrderSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => staffPlaceOrder(ctx.domain, input)),

  /** Replaces the lines of an order that is still in the house. */
  edit: procedure({ permission: 'orders:manage' })
    .input(editOrderInput)
    .output(orderSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => editOrder(ctx.domain, input)),

  bill: procedure({ permission: 'orders:read' })
    .input(orderIdInput)
    .output(billSchema)
    .query(({ ctx, input }) => getBill(ctx.domain, input)),

  splitBill: procedure({ permission: 'orders:read' })
    .input(splitBillInput)
    .output(splitBillOutput)
    .query(({ ctx, input }) => splitBill(ctx.domain, input)),

  recordPayment: procedure({ permission: 'orders:manage', keys: false })
    .input(recordPaymentInput)
    .output(billSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => recordPayment(ctx.domain, input)),

  refund: procedure({ permission: 'orders:manage', keys: false })
    .input(refundOrderInput)
    .output(orderSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => refundOrder(ctx.domain, input)),

  closeTab: procedure({ permission: 'orders:manage', keys: false })
    .input(closeTabInput)
    .output(billSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => closeTab(ctx.domain, input)),

  tables: procedure({ permission: 'orders:manage' })
    .input(servedTablesInput)
    .output(servedTablesOutput)
    .query(({ ctx, input }) => listServedTables(ctx.domain, input)),

  /** What a table has ordered on its open bill, by its printed code. */
  tableTab: procedure({ permission: null })
    .input(tableTokenInput)
    .output(tableTabSchema)
    .query(({ ctx, input }) => getTableTab(ctx.domain, input)),

  print: procedure({ permission: 'orders:read' })
    .input(printOrderInput)
    .output(printOrderOutput)
    .query(({ ctx, input }) => printOrder(ctx.domain, input)),

  tableOfCode: procedure({ permission: null })
    .input(tableTokenInput)
    .output(tableOfCodeOutput)
    .query(({ ctx, input }) => findTableOfCode(ctx.domain, input)),

  tableCodes: procedure({ permission: 'locations:manage', keys: false })
    .input(tableCodesInput)
    .output(tableCodesOutput)
    .query(({ ctx, input }) => listTableCodes(ctx.domain, input)),

  rotateTableCodes: procedure({ permission: 'locations:manage', keys: false })
    .input(rotateTableCodesInput)
    .output(tableCodesOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => rotateTableCodes(ctx.domain, input)),

  get: procedure(
    { permission: 'orders:read' },
    { method: 'GET', path: '/orders/{id}', tags, summary: 'One order with its history' },
  )
    .input(orderIdInput)
    .output(orderSchema)
    .query(({ ctx, input }) => getOrder(ctx.domain, input)),

  list: procedure(
    { permission: 'orders:read' },
    { method: 'GET', path: '/orders', tags, summary: 'Orders, newest first' },
  )
    .input(listOrdersInput)
    .output(orderPage)
    .query(({ ctx, input }) => listOrders(ctx.domain, input)),

  setStatus: procedure(
    { permission: 'orders:manage' },
    { method: 'PATCH', path: '/orders/{id}/status', tags, summary: 'Move an order to its next status' },
  )
    .input(orderStatusInput)
    .output(movedOrderSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => moveOrder(ctx.domain, input)),

  cancel: procedure(
    { permission: 'orders:write' },
    { method: 'DELETE', path: '/orders/{id}', tags, summary: 'Cancel an order' },
  )
    .input(cancelOrderInput)
    .output(movedOrderSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => cancelOrder(ctx.domain, input)),

  cancelByToken: procedure({ permission: null, keys: false })
    .input(cancelByTokenInput)
    .output(movedOrderSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => cancelByToken(ctx.domain, input)),

  track: procedure({ permission: null })
    .input(trackInput)
    .output(zAsyncIterable(trackFrameSchema))
    .subscription(async function* ({ ctx, input, signal }) {
      if (!ctx.doorbell || !signal) throw new DomainError('INTERNAL');
      for await (const { cursor, frame } of watchOrder(ctx.domain, input, ctx.doorbell, signal)) {
        yield tracked(cursor, frame);
      }
    }),

  /** The same by one request, for pages without JavaScript. */
  tracked: procedure({ permission: null })
    .input(trackingTokenInput)
    .output(trackedOrderSchema)
    .query(({ ctx, input }) => trackOrder(ctx.domain, input)),

  again: procedure({ permission: null })
    .input(trackingTokenInput)
    .output(orderAgainOutput)
    .query(({ ctx, input }) => orderAgain(ctx.domain, input)),
});
