import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { createClient, TavolaError } from '@tavola/client';
import type { BookingAnswer, BookingOperation } from '@tavola/testkit/booking-history';
import type { AgentSurface, FreeSlot } from '@tavola/testkit/prove-agents';

type Op = BookingOperation['op'];
type Fields = Record<string, unknown>;

/** Codes that leave the outcome open: the same request with the same key tells. */
const OPEN = new Set(['UNREACHABLE', 'BUSY', 'INTERNAL', 'RATE_LIMITED', 'IDEMPOTENCY_IN_FLIGHT']);

const refusal = (problem: Fields): BookingAnswer => {
  const code = String(problem.code);
  return { outcome: OPEN.has(code) ? 'unknown' : 'refused', code, body: problem };
};

const freeOf = (found: Fields | undefined): FreeSlot[] | undefined =>
  (found?.slots as (FreeSlot & { available: boolean })[] | undefined)?.filter(({ available }) => available);

const PATHS: Partial<Record<Op, string>> = {
  hold: '/reservations/hold',
  confirm: '/reservations/confirm',
  book: '/reservations',
};

/** A program that speaks HTTP by itself. */
export function restSurface(url: string, key: string, timeoutMs: number): AgentSurface {
  async function ask(path: string, init: RequestInit): Promise<{ answer: Response; body: Fields } | undefined> {
    try {
      const answer = await fetch(`${url}/api/v1${path}`, { ...init, signal: AbortSignal.timeout(timeoutMs) });
      return { answer, body: (await answer.json()) as Fields };
    } catch {
      return undefined;
    }
  }
  const authorization = `Bearer ${key}`;
  return {
    name: 'REST',
    async find({ location, date, partySize }) {
      const query = `location=${location}&date=${date}&partySize=${partySize}`;
      return freeOf((await ask(`/reservations/availability?${query}`, { headers: { authorization } }))?.body);
    },
    async call(op, intentKey, input) {
      const asked = await ask(PATHS[op] ?? '', {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json', 'idempotency-key': intentKey },
        body: JSON.stringify(input),
      });
      if (!asked) return { outcome: 'unknown' };
      if (!asked.answer.ok) return refusal(asked.body);
      return { outcome: 'ok', body: asked.body, replayed: asked.answer.headers.get('idempotent-replayed') === 'true' };
    },
  };
}

/** An assistant with the official client. The one-step booking is no tool, so it holds and confirms. */
export async function mcpSurface(
  url: string,
  key: string,
  timeoutMs: number,
): Promise<AgentSurface & { close(): Promise<void> }> {
  const TOOLS: Partial<Record<Op, string>> = { hold: 'hold_table', confirm: 'confirm_reservation' };
  const open = async (): Promise<Client> => {
    const client = new Client({ name: 'an assistant on a bad line', version: '1' });
    const requestInit = { headers: { authorization: `Bearer ${key}` } };
    await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', url), { requestInit }) as never, {
      timeout: timeoutMs,
    });
    return client;
  };
  let client: Client | undefined;
  const use = async (name: string, input: Fields, intentKey?: string): Promise<Fields | undefined> => {
    try {
      client ??= await open();
      const params = { name, arguments: input, ...(intentKey ? { _meta: { idempotencyKey: intentKey } } : {}) };
      return (await client.callTool(params, undefined, { timeout: timeoutMs })) as Fields;
    } catch {
      return undefined;
    }
  };
  const call: AgentSurface['call'] = async (op, intentKey, input) => {
    const result = await use(TOOLS[op] ?? '', input, intentKey);
    if (!result) return { outcome: 'unknown' };
    const body = result.structuredContent as Fields;
    if (result.isError) return refusal(body);
    return { outcome: 'ok', body, replayed: (result._meta as Fields | undefined)?.idempotentReplayed === true };
  };
  return {
    name: 'MCP',
    async find(input) {
      const result = await use('find_availability', { ...input });
      return result?.isError ? undefined : freeOf(result?.structuredContent as Fields | undefined);
    },
    async call(op, intentKey, input) {
      if (op !== 'book') return call(op, intentKey, input);
      const { guest, ...place } = input;
      const held = await call('hold', `${intentKey}-hold`, place);
      if (held.outcome !== 'ok') return held;
      return call('confirm', `${intentKey}-confirm`, { holdId: held.body?.holdId, guest });
    },
    async close() {
      await client?.close();
    },
  };
}

/** A program with the published client, which itself repeats what was lost. */
export function clientSurface(url: string, apiKey: string, timeoutMs: number): AgentSurface {
  const client = createClient({ url, apiKey, channel: 'widget', timeoutMs, retry: { tries: 3, longestWaitMs: 1_000 } });
  const asAnswer = async (call: Promise<unknown>): Promise<BookingAnswer> => {
    try {
      return { outcome: 'ok', body: (await call) as Fields };
    } catch (error) {
      if (!(error instanceof TavolaError)) throw error;
      return error.problem ? refusal({ ...error.problem }) : { outcome: 'unknown' };
    }
  };
  return {
    name: 'client',
    find: (input) =>
      client.reservations.availability.query(input).then(
        (found) => freeOf(found as unknown as Fields),
        () => undefined,
      ),
    call(op, intentKey, input) {
      const options = { context: { idempotencyKey: intentKey } };
      if (op === 'confirm') return asAnswer(client.reservations.confirm.mutate(input as never, options));
      if (op === 'book') return asAnswer(client.reservations.book.mutate(input as never, options));
      return asAnswer(client.reservations.hold.mutate(input as never, options));
    },
  };
}
