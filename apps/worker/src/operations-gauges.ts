import type { readOperations } from '@tavola/domain';
import { Gauge, type Registry } from 'prom-client';

type Overview = Awaited<ReturnType<typeof readOperations>>;

/** The numbers of the operations page as gauges; each call shows one overview of them. */
export function createOperationsGauges(registry: Registry): (overview: Overview) => void {
  const gauge = <T extends string>(name: string, help: string, labelNames: T[] = []) =>
    new Gauge({ name: `tavola_${name}`, help, labelNames, registers: [registry] });
  const lag = gauge('relay_lag_seconds', 'Age of the oldest undispatched event');
  const events = gauge('events', 'Events that wait for their consumers or were set aside', ['state']);
  const eventsLastHour = gauge('events_last_hour', 'Events of the last hour');
  const work = gauge('queue_tasks', 'Tasks by queue and state', ['queue', 'state']);
  const doneLastHour = gauge('queue_done_last_hour', 'Tasks done in the last hour', ['queue']);
  const oldest = gauge('queue_oldest_seconds', 'Longest wait of a task that is due', ['queue']);
  const planned = gauge('planned_tasks', 'Tasks planned for later', ['kind']);
  const endpoints = gauge('webhook_endpoints', 'Endpoints that fail or were switched off for it', ['state']);
  const deliveries = gauge('webhook_deliveries_pending', 'Deliveries that are still tried');
  const messages = gauge('messages', 'Messages that wait, and those that failed in the last hour', ['state']);
  const sentLastHour = gauge('messages_sent_last_hour', 'Messages sent in the last hour');
  const lastRun = gauge('recurring_last_run_timestamp_seconds', 'Start of the last run of recurring work', ['name']);
  const failed = gauge('recurring_failed', '1 when the last run of recurring work failed', ['name']);
  const next = gauge('recurring_next_run_timestamp_seconds', 'When recurring work runs next', ['name']);

  return (overview) => {
    lag.set(overview.events.oldestSeconds);
    events.set({ state: 'undispatched' }, overview.events.undispatched);
    events.set({ state: 'parked' }, overview.events.parked);
    eventsLastHour.set(overview.events.lastHour);
    for (const queue of overview.queues) {
      for (const state of ['due', 'scheduled', 'running', 'parked'] as const) {
        work.set({ queue: queue.name, state }, queue[state]);
      }
      doneLastHour.set({ queue: queue.name }, queue.doneLastHour);
      oldest.set({ queue: queue.name }, queue.oldestSeconds);
    }
    // Kinds and names that are not there any more must not keep their last number.
    for (const each of [planned, lastRun, failed, next]) each.reset();
    for (const schedule of overview.schedules) planned.set({ kind: schedule.kind }, schedule.planned);
    endpoints.set({ state: 'failing' }, overview.webhooks.failingEndpoints);
    endpoints.set({ state: 'disabled' }, overview.webhooks.disabledEndpoints);
    deliveries.set(overview.webhooks.pendingDeliveries);
    messages.set({ state: 'queued' }, overview.messages.queued);
    messages.set({ state: 'failed' }, overview.messages.failed);
    sentLastHour.set(overview.messages.sentLastHour);
    for (const { name, nextAt, lastRunAt, lastError } of overview.recurring) {
      if (lastRunAt) lastRun.set({ name }, Date.parse(lastRunAt) / 1_000);
      if (lastRunAt) failed.set({ name }, lastError === null ? 0 : 1);
      if (nextAt) next.set({ name }, Date.parse(nextAt) / 1_000);
    }
  };
}
