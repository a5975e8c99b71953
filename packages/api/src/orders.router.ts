import {
  cancelByToken,
  cancelOrder,
  DomainError,
  getOrder,
  listOrders,
  moveOrder,
  placeOrder,
  quoteOrder,
  trackOrder,
  watchOrder,
} from '@tavola/domain';
import {
  cancelByTokenInput,
  cancelOrderInput,
  listOrdersInput,
  movedOrderSchema,
  orderIdInput,
  orderPage,
  orderSchema,
  orderStatusInput,
  placedOrderSchema,
  placeOrderInput,
  quoteInput,
  quoteOutput,
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
});
