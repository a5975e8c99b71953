import { afterEach, expect, test, vi } from 'vitest';
import { plainClient } from './plain-client.ts';
import { fieldProblems, isRetryable, problemOf } from './problem.ts';

const answer = (body: unknown, status = 200) => {
  const fetched = vi.fn(async (_url: string, _init?: RequestInit) => Response.json(body, { status }));
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
afterEach(() => void vi.unstubAllGlobals());

test('a query is a GET with its input in the address', async () => {
  const fetched = answer({ result: { data: { items: [] } } });
  await expect(plainClient().menu.get.query({ location: 'harbour' })).resolves.toEqual({ items: [] });
  expect(fetched.mock.calls[0]?.[0]).toBe('/api/trpc/menu.get?input=%7B%22location%22%3A%22harbour%22%7D');
});

test('a write is one POST with the key of its intent', async () => {
  const fetched = answer({ result: { data: { signedOut: true } } });
  await plainClient().session.signOut.mutate(undefined, { context: { intentKey: 'a-key-for-this-intent' } });
  expect(fetched).toHaveBeenCalledExactlyOnceWith(
    '/api/trpc/session.signOut',
    expect.objectContaining({ method: 'POST', body: '{}' }),
  );
  expect(fetched.mock.calls[0]?.[1]?.headers).toMatchObject({
    'idempotency-key': 'a-key-for-this-intent',
    'content-type': 'application/json',
  });
});

test('a refusal is thrown with its problem', async () => {
  const problem = {
    code: 'VALIDATION_FAILED',
    retryable: false,
    details: { issues: [{ path: 'guest.name', message: 'Too short' }] },
  };
  answer({ error: { message: 'Refused', data: { problem } } }, 400);
  const error: unknown = await plainClient()
    .time.now.query()
    .catch((caught: unknown) => caught);
  expect(problemOf(error)).toEqual(problem);
  expect(fieldProblems(error)).toEqual({ 'guest.name': 'Too short' });
  expect(isRetryable(error)).toBe(false);
});

test('a lost connection is no refusal and may be tried again', async () => {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Promise.reject(new TypeError('Failed to fetch'))),
  );
  const error: unknown = await plainClient()
    .time.now.query()
    .catch((caught: unknown) => caught);
  expect(problemOf(error)).toBeUndefined();
  expect(isRetryable(error)).toBe(true);
});
