import { z } from 'zod';

const described = new WeakMap<z.ZodType, z.ZodType>();

/**
 * Output of a procedure whose answers are large, asked for often and kept: the compiler and the contract tests hold them to
 * the schema, at run time they pass as they are, so that parts of an answer that did not change stay the same objects.
 */
export function trusted<S extends z.ZodType>(schema: S) {
  const output = z.custom<z.output<S>>(() => true);
  described.set(output, schema);
  return output;
}

/** The schema that describes an output, for documents and the generated client. */
export const describedBy = (output: z.ZodType): z.ZodType => described.get(output) ?? output;
