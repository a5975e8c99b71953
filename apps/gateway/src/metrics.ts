import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  registry: Registry;
  requests: Histogram<'operation' | 'status'>;
  sockets: Gauge;
  subscriptions: Counter<'path'>;
  socketsClosed: Counter<'reason'>;
}

/** Counters of one gateway, in a registry of its own so that several may live in one process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'tavola_request_seconds',
      help: 'Time from request to answer',
      labelNames: ['operation', 'status'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    sockets: new Gauge({ name: 'tavola_sockets', help: 'Open sockets', registers }),
    subscriptions: new Counter({
      name: 'tavola_subscriptions_total',
      help: 'Subscriptions started',
      labelNames: ['path'],
      registers,
    }),
    socketsClosed: new Counter({
      name: 'tavola_sockets_closed_total',
      help: 'Sockets this side closed, by reason',
      labelNames: ['reason'],
      registers,
    }),
  };
}
