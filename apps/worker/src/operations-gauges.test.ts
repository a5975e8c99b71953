import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { createOperationsGauges } from './operations-gauges.ts';

const queue = (name: string, due: number) => ({
  name,
  due,
  scheduled: 2,
  running: 3,
  parked: 4,
  doneLastHour: 50,
  oldestSeconds: 6.5,
});
const overview = {
  serverTime: '2026-06-12T19:00:00Z',
  events: { undispatched: 1, oldestSeconds: 2.5, parked: 3, lastHour: 40 },
  queues: [queue('messages', 1), queue('webhooks', 9)],
  throughput: [],
  schedules: [{ kind: 'reservation.remind', planned: 7, nextAt: '2026-06-13T17:00:00Z' }],
  recurring: [
    {
      name: 'offer-tables',
      everyMs: 5_000,
      nextAt: '2026-06-12T19:00:05Z',
      lastRunAt: '2026-06-12T19:00:00Z',
      lastTookMs: 4,
      lastError: 'database error 42P01',
    },
    { name: 'new-work', everyMs: 5_000, nextAt: null, lastRunAt: null, lastTookMs: null, lastError: null },
  ],
  webhooks: { failingEndpoints: 2, disabledEndpoints: 1, pendingDeliveries: 8 },
  messages: { queued: 5, failed: 6, sentLastHour: 9 },
};

test('every number of the operations page is a gauge', async () => {
  const registry = new Registry();
  const show = createOperationsGauges(registry);
  show(overview);
  const text = await registry.metrics();
  const at = Date.parse('2026-06-12T19:00:00Z') / 1_000;
  for (const line of [
    'tavola_relay_lag_seconds 2.5',
    'tavola_events{state="undispatched"} 1',
    'tavola_events{state="parked"} 3',
    'tavola_events_last_hour 40',
    'tavola_queue_tasks{queue="webhooks",state="due"} 9',
    'tavola_queue_tasks{queue="webhooks",state="scheduled"} 2',
    'tavola_queue_tasks{queue="webhooks",state="running"} 3',
    'tavola_queue_tasks{queue="messages",state="parked"} 4',
    'tavola_queue_done_last_hour{queue="messages"} 50',
    'tavola_queue_oldest_seconds{queue="messages"} 6.5',
    'tavola_planned_tasks{kind="reservation.remind"} 7',
    'tavola_webhook_endpoints{state="failing"} 2',
    'tavola_webhook_endpoints{state="disabled"} 1',
    'tavola_webhook_deliveries_pending 8',
    'tavola_messages{state="queued"} 5',
    'tavola_messages{state="failed"} 6',
    'tavola_messages_sent_last_hour 9',
    `tavola_recurring_last_run_timestamp_seconds{name="offer-tables"} ${at}`,
    `tavola_recurring_next_run_timestamp_seconds{name="offer-tables"} ${at + 5}`,
    'tavola_recurring_failed{name="offer-tables"} 1',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  expect(text).not.toContain('new-work');
});

test('work that is planned no more leaves no number behind', async () => {
  const registry = new Registry();
  const show = createOperationsGauges(registry);
  show(overview);
  show({ ...overview, schedules: [], recurring: [] });
  const text = await registry.metrics();
  expect(text).not.toContain('reservation.remind');
  expect(text).not.toContain('offer-tables');
});
