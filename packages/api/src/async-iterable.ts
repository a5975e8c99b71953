import type { TrackedEnvelope } from '@trpc/server';
import { z } from 'zod';

/** Schemas of the frames each subscription output yields, for documents and the generated client. */
export const frameSchemas = new WeakMap<z.ZodType, z.ZodType>();

/**
 * Output of a subscription that yields `tracked(cursor, frame)`. The compiler holds every frame to the schema; at run time
 * frames pass unparsed, because one event is serialised once for all of its subscribers.
 */
export function zAsyncIterable<F extends z.ZodType>(frame: F) {
  const output = z.custom<AsyncIterable<TrackedEnvelope<z.output<F>>, void, unknown>>(
    (value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
  );
  frameSchemas.set(output, frame);
  return output;
}
