// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';

export type ListTasksInput = { state: "parked" | "due" | "scheduled"; kind?: string | undefined; cursor?: string | undefined; limit?: number | undefined };
export type OperationsOverview = { serverTime: string; events: { undispatched: number; oldestSeconds: number; parked: number; lastHour: number }; queues: { name: string; due: number; scheduled: number; running: number; parked: number; doneLastHour: number; oldestSeconds: number }[]; throughput: { at: string; queue: string; done: number }[]; schedules: { kind: string; planned: number; nextAt: string }[]; recurring: { name: string; everyMs: number; nextAt: string | null; lastRunAt: string | null; lastTookMs: number | null; lastError: string | null }[]; webhooks: { failingEndpoints: number; disabledEndpoints: number; pendingDeliveries: number }; messages: { queued: number; failed: number; sentLastHour: number } };
export type ParkedEvent = { id: string; name: string; at: string; parkedAt: string; error: string | null };
export type ParkedEventList = { items: ParkedEvent[] };
export type Retried = { retried: number };
export type RetryParkedInput = { what: "tasks" | "events"; ids?: string[] | undefined };
export type Task = { id: string; kind: string; queue: string; state: string; runAt: string; attempts: number; error: string | null; createdAt: string };
export type TaskPage = { items: Task[]; nextCursor: string | null };

export type OperationsProcedures = {
  overview: TRPCQueryProcedure<{ meta: object; input: void; output: OperationsOverview }>;
  parkedEvents: TRPCQueryProcedure<{ meta: object; input: void; output: ParkedEventList }>;
  retry: TRPCMutationProcedure<{ meta: object; input: RetryParkedInput; output: Retried }>;
  tasks: TRPCQueryProcedure<{ meta: object; input: ListTasksInput; output: TaskPage }>;
};
