import type { PushObject } from '@tavola/shared';
import type { PushFollow } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { findOrderByToken } from '../orders/find-order-by-token.ts';
import { getManaged } from '../reservations/manage-link.ts';

export interface FollowedObject {
  kind: PushObject;
  id: string;
}

/** What the token of a tracking or manage link opens; any other token is the `NOT_FOUND` of that link. */
export async function followedObject(ctx: Ctx, { kind, token }: PushFollow): Promise<FollowedObject> {
  const id = kind === 'order' ? (await findOrderByToken(ctx, token)).order.id : (await getManaged(ctx, { token })).id;
  return { kind, id };
}
