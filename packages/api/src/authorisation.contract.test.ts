import { type Actor, anonymousActor, staffActor } from '@tavola/domain';
import { testCtx } from '@tavola/domain/test-ctx';
import { type Permission, ROLES, SCOPES } from '@tavola/shared';
import { isTrackedEnvelope, TRPCError } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import type { ApiContext } from './context.ts';
import { procedureFacts } from './rest-operations.ts';
import { createCaller } from './router.ts';
import { refusalOf } from './trpc.ts';

/** A database nobody may reach: whoever gets that far was let in. */
const db = new Proxy({} as ReturnType<typeof testCtx>['db'], {
  get() {
    throw new Error('the database was reached');
  },
});

const keyWith = (scope: Permission): Actor => ({
  ...anonymousActor('key'),
  kind: 'key',
  id: '01900000-0000-7000-8000-000000000001',
  channel: 'voice',
  permissions: new Set([scope]),
});

const PRINCIPALS: [string, Actor][] = [
  ['anyone', anonymousActor('anybody')],
  ...ROLES.map((role): [string, Actor] => [
    role,
    staffActor({ id: '01900000-0000-7000-8000-000000000002', name: role, role, locationIds: null }),
  ]),
  ...SCOPES.map((scope): [string, Actor] => [`key with ${scope}`, keyWith(scope)]),
];

const REFUSALS = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'INSUFFICIENT_SCOPE']);

/** `admitted`, or the code of the refusal, of a call without input. */
async function outcome(path: string, actor: Actor): Promise<string> {
  const context: ApiContext = {
    domain: testCtx(db, { actor }),
    doorbell: { heard: () => 0, wait: () => Promise.resolve() },
  };
  const [feature = '', name = ''] = path.split('.');
  const caller = createCaller(context) as unknown as Record<
    string,
    Record<string, (input?: unknown) => Promise<unknown>>
  >;
  try {
    const answer = await caller[feature]?.[name]?.(undefined);
    const stream = answer as AsyncIterable<unknown> | undefined;
    if (stream && typeof stream === 'object' && Symbol.asyncIterator in stream) {
      for await (const frame of stream) return isTrackedEnvelope(frame) ? 'admitted' : 'admitted';
    }
    return 'admitted';
  } catch (error) {
    const { code } = error instanceof TRPCError ? refusalOf(error) : { code: 'INTERNAL' };
    return REFUSALS.has(code) ? code : 'admitted';
  }
}

describe.each(procedureFacts())('$path', ({ path, access }) => {
  test.each(PRINCIPALS)('as %s', async (_name, actor) => {
    const isKey = actor.kind === 'key';
    const permission = access?.permission ?? null;
    const admitted =
      !access?.testOnly &&
      !(isKey && access?.keys === false) &&
      (permission === null || actor.permissions.has(permission));
    const refusal = isKey ? 'INSUFFICIENT_SCOPE' : actor.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    expect(await outcome(path, actor)).toBe(admitted ? 'admitted' : refusal);
  });
});

describe('what must never be open', () => {
  const facts = procedureFacts();

  test('keys cannot make keys, manage staff or read secrets', () => {
    for (const { path, access } of facts) {
      if (/^(keys|staff|settings)\./.test(path)) expect(access?.keys, path).toBe(false);
    }
  });

  test('without a key only reads of public facts and the guest’s own path are open', () => {
    const open = facts.filter(
      ({ access }) =>
        (access?.permission === null && !access.testOnly) ||
        (access?.permission && anonymousActor('x').permissions.has(access.permission)),
    );
    const features = new Set(open.map(({ path }) => path.split('.')[0]));
    for (const feature of features) {
      expect([
        'delivery',
        'locations',
        'loyalty',
        'manage',
        'menu',
        'orders',
        'push',
        'reservations',
        'session',
        'time',
        'waitlist',
        'reviews',
        'google',
        'account',
        'staff',
      ]).toContain(feature);
    }
  });
});
