import { z } from 'zod';
import { idSchema, instantSchema, pageOf } from './basics.ts';

export const operationsOverviewSchema = z.object({
  serverTime: instantSchema,
  /** Events committed but not yet handed to their consumers, and how long the oldest has waited. */
  events: z.object({ undispatched: z.int(), oldestSeconds: z.number(), parked: z.int(), lastHour: z.int() }),
  queues: z.array(
    z.object({
      name: z.string(),
      due: z.int(),
      scheduled: z.int(),
      running: z.int(),
      parked: z.int(),
      doneLastHour: z.int(),
      oldestSeconds: z.number(),
    }),
  ),
  /** Work finished per minute and queue over the last hour, for the chart. */
  throughput: z.array(z.object({ at: instantSchema, queue: z.string(), done: z.int() })),
  /** Work planned for later by kind, the next of it first. */
  schedules: z.array(z.object({ kind: z.string(), planned: z.int(), nextAt: instantSchema })),
  /** Work that runs again and again. Without `nextAt` the queue does not have it: the reconciler puts it back. */
  recurring: z.array(
    z.object({
      name: z.string(),
      everyMs: z.int(),
      nextAt: instantSchema.nullable(),
      lastRunAt: instantSchema.nullable(),
      lastTookMs: z.int().nullable(),
      lastError: z.string().nullable(),
    }),
  ),
  webhooks: z.object({ failingEndpoints: z.int(), disabledEndpoints: z.int(), pendingDeliveries: z.int() }),
  messages: z.object({ queued: z.int(), failed: z.int(), sentLastHour: z.int() }),
});
export type OperationsOverview = z.infer<typeof operationsOverviewSchema>;

export const listTasksInput = z.strictObject({
  state: z.enum(['parked', 'due', 'scheduled']),
  kind: z.string().max(60).optional(),
  cursor: z.string().max(512).optional(),
  limit: z.int().min(1).max(200).optional(),
});
export const taskSchema = z.object({
  id: idSchema,
  kind: z.string(),
  queue: z.string(),
  state: z.string(),
  runAt: instantSchema,
  attempts: z.int(),
  error: z.string().nullable(),
  createdAt: instantSchema,
});
export type OperationsTask = z.infer<typeof taskSchema>;
export const taskPage = pageOf(taskSchema);

export const parkedEventSchema = z.object({
  id: idSchema,
  name: z.string(),
  at: instantSchema,
  parkedAt: instantSchema,
  error: z.string().nullable(),
});
export const parkedEventList = z.object({ items: z.array(parkedEventSchema) });

/** Without ids everything parked is tried again. */
export const retryParkedInput = z.strictObject({
  what: z.enum(['tasks', 'events']),
  ids: z.array(idSchema).min(1).max(500).optional(),
});
export const retriedSchema = z.object({ retried: z.int() });
