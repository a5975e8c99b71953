import { readFileSync } from 'node:fs';
import { type ProcedureFacts, procedureFacts } from '@tavola/api';
import { revokeApiKey } from '@tavola/domain';
import { ROLES, SCOPES } from '@tavola/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_SEED } from '../testing/demo-seed.ts';
import { type Knocked, knockRest, knockSocket, knockTrpc } from '../testing/knock.ts';
import { type GatewayUnderTest, runGateway } from '../testing/run-gateway.ts';
import { signInStaff } from '../testing/sign-in-staff.ts';

// What is expected comes from docs/permissions.md, which is checked in and read by people, not from the code that decides.
const page = readFileSync(new URL('../../../../docs/permissions.md', import.meta.url), 'utf8');
const ROWS = new Map(
  page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [path = '', , , anyone, ...rest] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', ''));
      const roles = Object.fromEntries(ROLES.map((role, at) => [role, rest[at] === '●']));
      return [path, { anyone: anyone === '●', roles, key: rest[ROLES.length] ?? '' }] as const;
    }),
);
const FACTS = procedureFacts();
/** What somebody who got in is told of input that is wrong; every other code is shown as it is. */
const LET_IN = new Set(['ok', 'VALIDATION_FAILED']);
const PATIENT_TRIES = 20;

let under: GatewayUnderTest;
/** Headers by name; keys are named by what they may do. */
const principals = new Map<string, Record<string, string>>();
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
beforeAll(async () => {
  under = await runGateway({ seed: DEMO_SEED });
  principals.set('anyone', {});
  principals.set('a forged session', { cookie: 'tavola.session=forged' });
  for (const role of ROLES) principals.set(role, await signInStaff(under, role));
  for (const scope of SCOPES) principals.set(`key ${scope}`, bearer(await under.key([scope])));
  principals.set('test key', bearer(await under.key([...SCOPES], { test: true })));
  const idOf = (key: string) => under.database.sql`select id from api_keys where key_id = ${key.split('_')[2] ?? ''}`;
  const [revoked, expired] = [await under.key([...SCOPES]), await under.key([...SCOPES])];
  const [row] = await idOf(revoked);
  await revokeApiKey(under.ctx, { id: String(row?.id) });
  await under.database.sql`update api_keys set expires_at = now() where key_id = ${expired.split('_')[2] ?? ''}`;
  principals.set('revoked key', bearer(revoked));
  principals.set('expired key', bearer(expired));
  principals.set('unknown key', bearer(`tav_live_${'a'.repeat(12)}_${'b'.repeat(49)}`));
});
afterAll(() => under.close());

/** Those who knock at every door of a procedure; the others at one. */
const THOROUGH = new Set(['anyone', 'staff', 'key reservations:write', 'test key']);

/** `let in`, or the code a procedure refuses this principal with: the same over REST, tRPC and the socket. */
async function outcome(fact: ProcedureFacts, name: string): Promise<string> {
  const headers = principals.get(name) ?? {};
  const { url } = under.gateway;
  // What may be called without input is called with some that is wrong: this test asks who gets in, not what happens then.
  const wrong = { unknown: 'field' };
  const knocks: (() => Promise<Knocked>)[] =
    fact.type === 'subscription'
      ? [() => knockSocket(url, fact.path === 'reservations.watch' ? 'reservations.book' : fact.path, headers, wrong)]
      : [
          ...(fact.rest ? [() => knockRest(url, fact, headers, wrong)] : []),
          ...(!fact.rest || THOROUGH.has(name) ? [() => knockTrpc(url, fact, headers, wrong)] : []),
        ];
  const said: string[] = [];
  for (const knock of knocks) {
    let { code } = await knock();
    // A machine with no time to spare says BUSY before it says who may come in.
    for (let tries = 1; code === 'BUSY' && tries < PATIENT_TRIES; tries += 1) ({ code } = await knock());
    said.push(LET_IN.has(code) ? 'let in' : code);
  }
  expect(new Set(said).size, `${fact.path} as ${name}: ${said}`).toBe(1);
  return said[0] ?? '';
}

test('docs/permissions.md has a row for every procedure and no other', () => {
  expect([...ROWS.keys()].sort()).toEqual(FACTS.map(({ path }) => path).sort());
});

describe.each(FACTS.filter(({ path }) => path !== 'session.signOut'))('$path', (fact) => {
  const row = ROWS.get(fact.path);

  test('lets in whom the table names and nobody else', async () => {
    const expected = new Map<string, string>();
    const forKeys = (scope: string) => row?.key === '●' || row?.key === scope;
    expected.set('anyone', row?.anyone ? 'let in' : 'UNAUTHENTICATED');
    for (const role of ROLES) expected.set(role, row?.roles[role] ? 'let in' : 'FORBIDDEN');
    for (const scope of SCOPES) expected.set(`key ${scope}`, forKeys(scope) ? 'let in' : 'INSUFFICIENT_SCOPE');
    expected.set('test key', row?.key === '' ? 'INSUFFICIENT_SCOPE' : 'let in');
    const names = [...expected.keys()];
    const said = await Promise.all(names.map(async (name) => [name, await outcome(fact, name)] as const));
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(expected));
  });

  test('answers revoked, expired and unknown keys alike, to the byte', async () => {
    if (fact.type === 'subscription') {
      for (const name of ['revoked key', 'expired key', 'unknown key'])
        expect((await knockSocket(under.gateway.url, fact.path, principals.get(name) ?? {}, {})).code).toBe(
          'UNAUTHENTICATED',
        );
      return;
    }
    const answers = await Promise.all(
      ['revoked key', 'expired key', 'unknown key'].map(async (name) => {
        const headers = { ...principals.get(name), 'x-request-id': 'the-same-for-all' };
        const doors = [await knockTrpc(under.gateway.url, fact, headers, {})];
        if (fact.rest) doors.push(await knockRest(under.gateway.url, fact, headers, { id: 'x', holdId: 'x' }));
        return doors.map(({ status, code, body }) => ({ status, code, body: JSON.stringify(body) }));
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    for (const door of answers[0] ?? []) expect([door.status, door.code]).toEqual([401, 'UNAUTHENTICATED']);
  });
});

test('a session nobody sealed is no session', async () => {
  const list = FACTS.filter(({ path }) => path === 'reservations.list' || path === 'settings.get');
  for (const fact of list) expect(await outcome(fact, 'a forged session')).toBe('UNAUTHENTICATED');
});

test('signing out is for whoever is signed in, and ends only that session', async () => {
  const fact = FACTS.find(({ path }) => path === 'session.signOut');
  if (!fact) throw new Error('there is no session.signOut');
  const headers = await signInStaff(under, 'staff');
  expect((await knockTrpc(under.gateway.url, fact, principals.get('key menu:read') ?? {})).code).toBe(
    'INSUFFICIENT_SCOPE',
  );
  expect((await knockTrpc(under.gateway.url, fact, headers)).code).toBe('ok');
  const list = FACTS.find(({ path }) => path === 'reservations.list');
  if (!list) throw new Error('there is no reservations.list');
  expect((await knockTrpc(under.gateway.url, list, headers)).code).toBe('UNAUTHENTICATED');
  expect((await knockTrpc(under.gateway.url, list, principals.get('staff') ?? {}, {})).code).toBe('ok');
});
