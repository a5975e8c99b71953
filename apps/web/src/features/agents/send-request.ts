import type { ConsoleRequest } from './console-presets.ts';

export interface ConsoleAnswer {
  status: number;
  ms: number;
  replayed: boolean;
  /** Headers worth seeing, as lines. */
  headers: string[];
  body: string;
}

const SHOWN = ['x-request-id', 'idempotent-replayed', 'ratelimit', 'retry-after'];

/** Sends a request of the console to the API this page is served with; undefined when no answer came. */
export async function sendRequest(
  { method, path, body }: ConsoleRequest,
  { key, intent, fault }: { key: string; intent: string; fault: string },
): Promise<ConsoleAnswer | undefined> {
  const began = performance.now();
  try {
    const answer = await fetch(`/api/v1${path}`, {
      method,
      credentials: 'omit',
      headers: {
        authorization: `Bearer ${key}`,
        ...(method === 'GET' ? {} : { 'idempotency-key': intent }),
        ...(fault ? { 'x-test-fault': fault } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body && method !== 'GET' ? { body } : {}),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      ms: Math.round(performance.now() - began),
      replayed: answer.headers.get('idempotent-replayed') === 'true',
      headers: SHOWN.flatMap((name) => {
        const value = answer.headers.get(name);
        return value === null ? [] : [`${name}: ${value}`];
      }),
      body: indented(text),
    };
  } catch {
    return undefined;
  }
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
