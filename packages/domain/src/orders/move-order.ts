import type { MovedOrder } from '@tavola/shared/schemas';
import { createBatch } from '../kernel/commit-batch.ts';
import type { Ctx } from '../kernel/ctx.ts';
import type { MoveOrder } from './judge-move.ts';
import { prepareMoves, writeMoves } from './write-moves.ts';

const moving = createBatch({ prepare: prepareMoves, write: writeMoves });

/** Moves an order along its life cycle with history and event; moves that arrive together share a transaction. */
export function moveOrder(ctx: Ctx, input: MoveOrder): Promise<MovedOrder> {
  return moving(ctx.actor.mode, { ctx, input });
}
