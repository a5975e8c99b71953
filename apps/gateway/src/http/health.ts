import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';

const PATIENCE_MS = 2_000;

/** `/health`: the process answers. `/ready`: it can also reach its database. `/metrics`: Prometheus text. */
export function registerHealth(app: FastifyInstance, services: Services): void {
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    const asked = services.connection.sql`select 1`.then(
      () => true,
      () => false,
    );
    const ready = await Promise.race([asked, delay(PATIENCE_MS, false, { ref: false })]);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'the database does not answer' });
  });
  app.get('/metrics', async (_request, reply) => {
    const { registry } = services.metrics;
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
