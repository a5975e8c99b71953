import { createLimits } from '@tavola/api';
import { connect } from '@tavola/db';
import { createSettingsReader, secretsFrom, staffActor } from '@tavola/domain';
import { NextRequest } from 'next/server';
import { beforeEach, expect, it, vi } from 'vitest';
import { handleTrpc } from './handle-trpc.ts';

const PER_MINUTE = 3;
const state = vi.hoisted(() => ({ session: undefined as unknown, limits: undefined as unknown }));
const secrets = secretsFrom('only for tests');
const { db } = connect('postgres://nobody@127.0.0.1:1/none');

vi.mock('./locale.ts', () => ({ readerLocale: async () => 'en' }));
vi.mock('./services.ts', () => ({
  services: () => ({
    connection: { db },
    secrets,
    settings: createSettingsReader({ db, secrets, environment: {} }),
    ring: () => {},
    limits: state.limits,
  }),
}));
vi.mock('./session.ts', () => ({ readSession: async () => state.session }));
vi.mock('@/env.ts', () => ({ env: () => ({ publicUrl: 'http://localhost:3000' }) }));

beforeEach(() => {
  state.session = undefined;
  state.limits = createLimits({ anonymousPerMinute: PER_MINUTE });
});

async function post(address: string): Promise<{ status: number; retryAfter: string | null }> {
  const answer = await handleTrpc(
    new NextRequest('http://localhost:3000/api/trpc/reservations.hold', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:3000', 'x-forwarded-for': address },
      body: '{}',
    }),
  );
  return { status: answer.status, retryAfter: answer.headers.get('retry-after') };
}

async function postMany(address: string, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) statuses.push((await post(address)).status);
  return statuses;
}

it('a visitor who writes too often is told when to come back; another address is not', async () => {
  expect(await postMany('203.0.113.7', PER_MINUTE)).toEqual([400, 400, 400]);
  const refused = await post('203.0.113.7');
  expect(refused.status).toBe(429);
  expect(Number(refused.retryAfter)).toBeGreaterThan(0);
  expect((await post('203.0.113.8')).status).toBe(400);
});

it('reads have twenty times the room, so pages with many questions are not stopped', async () => {
  const read = () =>
    handleTrpc(
      new NextRequest('http://localhost:3000/api/trpc/time.now', { headers: { 'x-forwarded-for': '203.0.113.7' } }),
    );
  for (let time = 0; time < PER_MINUTE * 20; time += 1) expect((await read()).status).toBe(200);
  expect((await read()).status).toBe(429);
});

it('staff are not counted', async () => {
  const staff = { id: '01900000-0000-7000-8000-000000000002', name: 'Ana', role: 'staff', locationIds: null } as const;
  state.session = { token: 'x', actor: staffActor(staff) };
  expect(new Set(await postMany('203.0.113.7', PER_MINUTE * 2))).toEqual(new Set([400]));
});
