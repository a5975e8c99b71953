import { z } from 'zod';
import { instantSchema } from './basics.ts';

/** Frames of every live subscription: a snapshot with its cursor first, then changes, or a demand to start anew. */
export const frameOf = <S extends z.ZodType, C extends z.ZodType>(snapshot: S, change: C) =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('snapshot'), serverTime: instantSchema, snapshot }),
    z.object({ kind: z.literal('change'), serverTime: instantSchema, change }),
    z.object({ kind: z.literal('resync') }),
  ]);
