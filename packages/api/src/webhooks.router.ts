import {
  createEndpoint,
  getDelivery,
  getEndpoint,
  listDeliveries,
  listEndpoints,
  removeEndpoint,
  replayDelivery,
  replaySince,
  rotateSecret,
  sendTestDelivery,
  updateEndpoint,
} from '@tavola/domain';
import {
  createEndpointInput,
  deliveryDetailSchema,
  deliveryIdInput,
  deliveryPage,
  deliverySchema,
  endpointIdInput,
  endpointListSchema,
  endpointSchema,
  endpointWithSecretSchema,
  listDeliveriesInput,
  removedSchema,
  replayedSchema,
  replaySinceInput,
  rotateSecretInput,
  updateEndpointInput,
} from '@tavola/shared/schemas';
import { oncePerKey, procedure, router } from './trpc.ts';

const access = { permission: 'webhooks:manage' } as const;
const tags = ['webhooks'];

export const webhooksRouter = router({
  list: procedure(access, { method: 'GET', path: '/webhooks', tags, summary: 'Webhook endpoints' })
    .output(endpointListSchema)
    .query(({ ctx }) => listEndpoints(ctx.domain)),

  create: procedure(access, {
    method: 'POST',
    path: '/webhooks',
    tags,
    summary: 'Add an endpoint; its secret is in this answer only',
  })
    .input(createEndpointInput)
    .output(endpointWithSecretSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => createEndpoint(ctx.domain, input)),

  get: procedure(access, { method: 'GET', path: '/webhooks/{id}', tags, summary: 'One endpoint' })
    .input(endpointIdInput)
    .output(endpointSchema)
    .query(({ ctx, input }) => getEndpoint(ctx.domain, input)),

  update: procedure(access, { method: 'PATCH', path: '/webhooks/{id}', tags, summary: 'Change or switch an endpoint' })
    .input(updateEndpointInput)
    .output(endpointSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => updateEndpoint(ctx.domain, input)),

  remove: procedure(access, { method: 'DELETE', path: '/webhooks/{id}', tags, summary: 'Delete an endpoint' })
    .input(endpointIdInput)
    .output(removedSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => removeEndpoint(ctx.domain, input)),

  rotate: procedure(access, {
    method: 'POST',
    path: '/webhooks/{id}/rotate',
    tags,
    summary: 'Give an endpoint a new secret; the old one signs along for a day',
  })
    .input(rotateSecretInput)
    .output(endpointWithSecretSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => rotateSecret(ctx.domain, input)),

  test: procedure(access, { method: 'POST', path: '/webhooks/{id}/test', tags, summary: 'Send a signed sample' })
    .input(endpointIdInput)
    .output(deliverySchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => sendTestDelivery(ctx.domain, input)),

  deliveries: procedure(access, {
    method: 'GET',
    path: '/webhooks/{id}/deliveries',
    tags,
    summary: 'Deliveries of an endpoint, newest first',
  })
    .input(listDeliveriesInput)
    .output(deliveryPage)
    .query(({ ctx, input }) => listDeliveries(ctx.domain, input)),

  delivery: procedure(access, {
    method: 'GET',
    path: '/webhooks/deliveries/{id}',
    tags,
    summary: 'One delivery with its body and attempts',
  })
    .input(deliveryIdInput)
    .output(deliveryDetailSchema)
    .query(({ ctx, input }) => getDelivery(ctx.domain, input)),

  replay: procedure(access, {
    method: 'POST',
    path: '/webhooks/deliveries/{id}/replay',
    tags,
    summary: 'Send one delivery again',
  })
    .input(deliveryIdInput)
    .output(deliverySchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => replayDelivery(ctx.domain, input)),

  replaySince: procedure(access, {
    method: 'POST',
    path: '/webhooks/{id}/replay',
    tags,
    summary: 'Send again everything that failed since then',
  })
    .input(replaySinceInput)
    .output(replayedSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => replaySince(ctx.domain, input)),
});
