import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { ProcedureFacts } from '@tavola/api';
import { WebSocket } from 'ws';

export interface Knocked {
  status: number;
  /** Code of the refusal; `ok` when there was none. */
  code: string;
  body: unknown;
}

type Fields = Record<string, unknown>;
type Headers = Record<string, string>;

const codeIn = (problem: unknown): string =>
  String((problem as { code?: unknown } | undefined)?.code ?? 'no problem document');

/** Calls a procedure at its REST address; fields that the path names are taken from the input, or are any id. */
export async function knockRest(
  url: string,
  { rest, type }: ProcedureFacts,
  headers: Headers,
  input: Fields,
): Promise<Knocked> {
  const fields = { ...input };
  const path = (rest?.path ?? '').replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(fields[name] ?? randomUUID());
    delete fields[name];
    return encodeURIComponent(value);
  });
  const inQuery = rest?.method === 'GET' || rest?.method === 'DELETE';
  const query = new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const answer = await fetch(`${url}/api/v1${path}${inQuery ? `?${query}` : ''}`, {
    method: rest?.method,
    headers: {
      ...headers,
      ...(type === 'mutation' ? { 'idempotency-key': randomUUID() } : {}),
      ...(inQuery ? {} : { 'content-type': 'application/json' }),
    },
    ...(inQuery ? {} : { body: JSON.stringify(fields) }),
  });
  const body: unknown = await answer.json();
  return { status: answer.status, code: answer.ok ? 'ok' : codeIn(body), body };
}

/** Calls a procedure as the typed client does. */
export async function knockTrpc(
  url: string,
  { path, type }: ProcedureFacts,
  headers: Headers,
  input?: Fields,
): Promise<Knocked> {
  const text = input === undefined ? undefined : JSON.stringify(input);
  const answer =
    type === 'mutation'
      ? await fetch(`${url}/trpc/${path}`, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
          body: text ?? '{}',
        })
      : await fetch(`${url}/trpc/${path}${text === undefined ? '' : `?input=${encodeURIComponent(text)}`}`, {
          headers,
        });
  const body = (await answer.json()) as { error?: { data?: { problem?: unknown } } };
  return { status: answer.status, code: answer.ok ? 'ok' : codeIn(body.error?.data?.problem), body };
}

/** Asks for a subscription over a socket: the code of the refusal, or `ok` once anything is shown. */
export async function knockSocket(url: string, path: string, headers: Headers, input: Fields): Promise<Knocked> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/ws`, { headers });
  socket.on('error', () => undefined);
  const told = new Promise<Knocked>((resolve) => {
    socket.on('message', (message) => {
      const body = JSON.parse(String(message)) as {
        error?: { data: { problem: { status: number } } };
        result?: { type: string };
      };
      if (body.error) resolve({ status: body.error.data.problem.status, code: codeIn(body.error.data.problem), body });
      else if (body.result?.type === 'data') resolve({ status: 200, code: 'ok', body });
    });
    socket.on('close', () => resolve({ status: 0, code: 'closed', body: undefined }));
  });
  await once(socket, 'open').catch(() => undefined);
  if (socket.readyState === WebSocket.OPEN)
    socket.send(JSON.stringify({ id: 1, method: 'subscription', params: { path, input } }));
  const answer = await told;
  socket.terminate();
  return answer;
}
