import { openApiDocument } from '@tavola/api';
import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { referencePage } from './reference-page.ts';

/** The machine-readable document and the page that shows it to people. */
export function registerDocs(app: FastifyInstance, services: Services): void {
  const document = openApiDocument(services.env.publicUrl);
  const json = JSON.stringify(document);
  const page = referencePage(document);
  app.get('/api/v1/openapi.json', async (_request, reply) =>
    reply
      .header('Access-Control-Allow-Origin', '*')
      .header('Cache-Control', 'public, max-age=60')
      .type('application/json; charset=utf-8')
      .send(json),
  );
  app.get('/api/v1/docs', async (_request, reply) =>
    reply
      .header(
        'Content-Security-Policy',
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      )
      .header('Cache-Control', 'public, max-age=60')
      .type('text/html; charset=utf-8')
      .send(page),
  );
}
