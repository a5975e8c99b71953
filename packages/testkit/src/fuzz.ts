import { randomUUID } from 'node:crypto';
import { pick, type Random, randomFrom } from './chance.ts';
import { documentedOperations, type FuzzOperation, type OpenApiDocument } from './fuzz-document.ts';
import { fitting, type Json, spoilt } from './fuzz-values.ts';

export interface FuzzOptions {
  /** Address below which the document's paths lie, e.g. `http://127.0.0.1:3001/api/v1`. */
  base: string;
  /** Header for calls of an operation. */
  authorization: (operation: string) => string;
  document: OpenApiDocument;
  casesPerOperation: number;
  seed: number;
  concurrency: number;
  /** Values to begin with, by field name. */
  seeds: Record<string, unknown[]>;
  /** Only these operation ids; all when absent. */
  only?: readonly string[];
  onProgress?: (done: number, total: number) => void;
}

export interface Finding {
  operation: string;
  case: number;
  request: string;
  status: number;
  what: string;
  answer: string;
}

export interface FuzzReport {
  requests: number;
  findings: Finding[];
  /** Answers per operation and status. */
  statuses: Map<string, Map<number, number>>;
}

interface Case {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string | undefined;
}

const MOST_REMEMBERED = 400;

/**
 * Sends every documented operation `casesPerOperation` requests, a third of them fitting, the rest spoilt in a field, in
 * the body as a whole or in a header, and judges each answer by the document. Operations take turns, and what answers tell
 * (ids, quotes, cursors) is used in later requests, so that requests reach live objects in every state. Kinds and values
 * follow from seed, operation and case number; which live object is taken depends on what was told before.
 */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const operations = documentedOperations(options.document).filter(({ id }) => options.only?.includes(id) ?? true);
  const known = new Map<string, unknown[]>(Object.entries(options.seeds).map(([name, values]) => [name, [...values]]));
  const report: FuzzReport = { requests: 0, findings: [], statuses: new Map() };
  const total = operations.length * options.casesPerOperation;
  let next = 0;

  async function one(at: number): Promise<void> {
    const operation = operations[at % operations.length];
    if (!operation) return;
    const number = Math.floor(at / operations.length);
    const random = randomFrom(options.seed ^ hash(`${operation.id} ${number}`));
    const request = requestFor(operation, random, known, options);
    const { url, ...init } = request;
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(30_000) });
    const text = await answer.text();
    const { status, headers } = answer;
    const counts = report.statuses.get(operation.id) ?? new Map<number, number>();
    report.statuses.set(operation.id, counts.set(status, (counts.get(status) ?? 0) + 1));
    report.requests += 1;
    const failed = status >= 500 && status !== 503 ? 'the server failed' : undefined;
    const what = failed ?? operation.judge({ status, headers, text });
    if (what !== undefined) {
      report.findings.push({
        operation: operation.id,
        case: number,
        request: `${request.method} ${url} ${JSON.stringify(request.headers)} ${request.body?.slice(0, 1_500) ?? ''}`,
        status,
        what,
        answer: text.slice(0, 500),
      });
    } else if (status < 300) remember(known, operation.path, JSON.parse(text));
  }

  async function worker(): Promise<void> {
    while (next < total) {
      const at = next;
      next += 1;
      await one(at);
      options.onProgress?.(next, total);
    }
  }
  await Promise.all(Array.from({ length: options.concurrency }, worker));
  return report;
}

/** What the id in a path names: the words before it, so that `/webhooks/{id}` and `/webhooks/deliveries/{id}` differ. */
const nounBefore = (path: string): string =>
  path.split('/').filter((part) => part !== '' && !part.startsWith('{'))[0] ?? '';

function requestFor(
  operation: FuzzOperation,
  random: Random,
  pool: Map<string, unknown[]>,
  options: FuzzOptions,
): Case {
  const kind = pick(random, ['fitting', 'fitting', 'spoilt', 'spoilt', 'rough'] as const);
  const deliveries = operation.path.includes('/deliveries/{');
  const noun = deliveries ? 'deliveries' : nounBefore(operation.path);
  const known = (name: string): readonly unknown[] => pool.get(name === 'id' ? `${noun} id` : name) ?? [];
  const sample = (schema: Json, name = '') => fitting(schema, { random, known, depth: 0 }, name);

  let fields: Json = {};
  for (const { name, required, schema } of operation.parameters.filter((each) => each.in !== 'header'))
    if (required || random() < 0.35) fields[name] = sample(schema, name);
  let body: unknown = operation.body ? sample(operation.body) : undefined;
  if (kind === 'spoilt') {
    if (body !== undefined && random() < 0.75) body = spoilt(body, random);
    else {
      const worse = spoilt(fields, random);
      if (typeof worse === 'object' && worse !== null) fields = { ...(worse as Json) };
    }
  }
  const url = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = asText(fields[name] ?? randomUUID());
    delete fields[name];
    return encodeURIComponent(Buffer.from(value).toString()) || 'x';
  });
  const inQuery = Object.entries(fields).map(([name, value]): [string, string] => [name, asText(value)]);
  const query = inQuery.length > 0 ? `?${new URLSearchParams(inQuery)}` : '';
  const rough = kind === 'rough' ? pick(random, ROUGH) : undefined;
  return {
    url: `${options.base}${url}${query}`,
    method: operation.method,
    headers: {
      authorization: options.authorization(operation.id),
      'idempotency-key': randomUUID(),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(operation.method === 'GET' ? {} : rough?.headers),
      ...(rough?.anyMethod ? rough.headers : {}),
    },
    body:
      operation.method === 'GET' ? undefined : (rough?.body ?? (body === undefined ? undefined : JSON.stringify(body))),
  };
}

/** Requests that are wrong as a whole. */
const ROUGH: { headers: Record<string, string>; body?: string; anyMethod?: boolean }[] = [
  { headers: { 'content-type': 'application/json' }, body: '{"a":' },
  { headers: { 'content-type': 'application/json' }, body: '' },
  { headers: { 'content-type': 'application/json' }, body: 'null' },
  { headers: { 'content-type': 'application/json' }, body: '[]' },
  { headers: { 'content-type': 'application/json' }, body: '"text"' },
  { headers: { 'content-type': 'application/json' }, body: '{"__proto__":{"admin":true}}' },
  { headers: { 'content-type': 'application/json' }, body: `${'['.repeat(5_000)}${']'.repeat(5_000)}` },
  { headers: { 'content-type': 'application/json' }, body: `{"notes":"${'x'.repeat(300_000)}"}` },
  { headers: { 'content-type': 'text/plain' }, body: 'a=b' },
  { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
  { headers: { 'idempotency-key': 'short' } },
  { headers: { 'idempotency-key': 'x'.repeat(300) } },
  { headers: { 'idempotency-key': 'with space in the middle' } },
  { headers: { 'idempotency-key': '' } },
  { headers: { 'accept-language': 'de-AT,*;q=0' }, anyMethod: true },
  { headers: { 'accept-language': 'x'.repeat(3_000) }, anyMethod: true },
  { headers: { authorization: 'Bearer nonsense' }, anyMethod: true },
  { headers: { authorization: 'Basic dTpw' }, anyMethod: true },
  { headers: { 'x-request-id': '../../x' }, anyMethod: true },
  { headers: { 'if-none-match': '"nothing"' }, anyMethod: true },
];

/** Keeps what an answer told, newest first to go last. */
function remember(pool: Map<string, unknown[]>, path: string, answer: unknown): void {
  const noun = path.endsWith('/deliveries') ? 'deliveries' : nounBefore(path);
  const keep = (name: string, value: unknown) => {
    const values = pool.get(name) ?? [];
    pool.set(name, values);
    values.push(value);
    if (values.length > MOST_REMEMBERED) values.shift();
  };
  const told = answer as Json;
  const objects = Array.isArray(told.items) ? (told.items as Json[]).slice(-3) : [told];
  for (const { id, holdId, quote, revision } of objects) {
    if (typeof id === 'string') keep(`${noun} id`, id);
    if (typeof holdId === 'string') keep('holdId', holdId);
    if (typeof quote === 'string') keep('quote', quote);
    if (typeof revision === 'number') keep('revision', revision);
  }
  if (typeof told.nextCursor === 'string') keep('cursor', told.nextCursor);
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** FNV-1a, to give every case a beginning of its own. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value;
}
