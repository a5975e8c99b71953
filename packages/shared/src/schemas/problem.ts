import { z } from 'zod';
import { ERROR_CODES, type ErrorCode } from '../errors.ts';
import { dateSchema, instantSchema, partySizeSchema, timeSchema } from './basics.ts';

/** A bookable slot inside a refusal: pass it back to hold or book as it is. */
export const alternativeSchema = z.object({
  location: z.string(),
  date: dateSchema,
  time: timeSchema,
  startsAt: instantSchema,
  partySize: partySizeSchema,
  area: z.string().optional(),
});
export type Alternative = z.infer<typeof alternativeSchema>;

/** `application/problem+json`; the same object is at `error.data.problem` in tRPC and structured content in MCP. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(ERROR_CODES as [ErrorCode, ...ErrorCode[]]),
  message: z.string(),
  retryable: z.boolean(),
  requestId: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
  alternatives: z.array(alternativeSchema).optional(),
  allowedActions: z.array(z.string()).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
