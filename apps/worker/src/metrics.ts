import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { createOperationsGauges } from './operations-gauges.ts';

export type Metrics = ReturnType<typeof createMetrics>;

/** What Prometheus reads from this worker. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    dispatched: new Counter({
      name: 'tavola_events_dispatched_total',
      help: 'Events handed to their consumers',
      registers,
    }),
    parkedEvents: new Counter({ name: 'tavola_events_parked_total', help: 'Events set aside for a person', registers }),
    tasks: new Counter({
      name: 'tavola_tasks_total',
      help: 'Tasks run, by kind and outcome',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
    duration: new Histogram({
      name: 'tavola_task_seconds',
      help: 'Time one task takes',
      labelNames: ['kind'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 15],
      registers,
    }),
    operations: createOperationsGauges(registry),
    queueUp: new Gauge({ name: 'tavola_queue_reachable', help: '1 while jobs can be queued', registers }),
  };
}
