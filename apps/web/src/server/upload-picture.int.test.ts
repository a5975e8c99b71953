import { createSettingsReader, secretsFrom, staffActor } from '@tavola/domain';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { NextRequest } from 'next/server';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { servePicture } from './serve-picture.ts';
import { uploadPicture } from './upload-picture.ts';

const held = vi.hoisted(() => ({ session: undefined as unknown, services: undefined as unknown }));
vi.mock('server-only', () => ({}));
vi.mock('@/env.ts', () => ({ env: () => ({ publicUrl: 'http://tavola.test' }) }));
vi.mock('./locale.ts', () => ({ readerLocale: async () => 'en' }));
vi.mock('./log.ts', () => ({ log: () => ({ error: vi.fn(), warn: vi.fn() }) }));
vi.mock('./session.ts', () => ({ readSession: async () => held.session }));
vi.mock('./services.ts', () => ({ services: () => held.services }));

let database: TestDatabase;
let photo: Buffer;
beforeAll(async () => {
  database = await createTestDatabase();
  const secrets = secretsFrom('a secret that is long enough for tests');
  const settings = createSettingsReader({ db: database.db, secrets, environment: {} });
  held.services = { connection: { db: database.db }, settings, secrets, ring: () => {} };
  photo = await sharp({ create: { width: 500, height: 400, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => database.close());

const signIn = (role: 'manager' | 'staff') => {
  const actor = staffActor({ id: '01936f2e-8a00-7000-8000-000000000001', name: 'Rui', role, locationIds: null });
  held.session = { actor, token: 'token' };
};
beforeEach(() => signIn('manager'));

const put = (body: Buffer | string, headers: Record<string, string> = {}) =>
  uploadPicture(
    new NextRequest('http://tavola.test/api/media?name=Bream', {
      method: 'PUT',
      body: typeof body === 'string' ? body : new Uint8Array(body),
      headers: { origin: 'http://tavola.test', host: 'tavola.test', 'content-type': 'image/jpeg', ...headers },
    }),
  );
const get = (file: string, headers: Record<string, string> = {}) =>
  servePicture(new NextRequest(`http://tavola.test/media/${file}`, { headers }), { params: Promise.resolve({ file }) });

describe('an upload', () => {
  it('becomes a picture that is served for ever by the address of its content', async () => {
    const response = await put(photo);
    expect(response.status).toBe(200);
    const { path, name, width, height } = await response.json();
    expect({ name, width, height }).toEqual({ name: 'Bream', width: 500, height: 400 });
    const file = `${path.replace('/media/', '')}-640.avif`;
    const served = await get(file);
    expect(served.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(served.headers.get('content-type')).toBe('image/avif');
    expect((await sharp(Buffer.from(await served.arrayBuffer())).metadata()).width).toBe(500);
    expect((await get(file, { 'if-none-match': served.headers.get('etag') ?? '' })).status).toBe(304);
    expect((await get(`${'0'.repeat(32)}-640.avif`)).status).toBe(404);
  });

  it('sent twice with one key is one picture', async () => {
    const headers = { 'idempotency-key': 'one-press-of-the-button' };
    const [first, second] = [await put(photo, headers), await put(photo, headers)];
    expect((await first.json()).id).toBe((await second.json()).id);
  });

  it.each([
    ['another site', { origin: 'https://evil.test' }, 403],
    ['a form', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['a script', { 'content-type': 'application/json' }, 415],
  ])('from %s is turned away', async (_who, headers, status) => {
    expect((await put(photo, headers)).status).toBe(status);
  });

  it('needs the permission, and a session', async () => {
    signIn('staff');
    expect((await put(photo)).status).toBe(403);
    held.session = undefined;
    expect((await put(photo)).status).toBe(401);
  });

  it.each([
    ['an SVG that calls itself a JPEG', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['more than is allowed', Buffer.alloc(12_000_001, 0xff)],
    ['a broken file', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('nonsense')])],
  ])('of %s is refused with the reason', async (_what, body) => {
    const response = await put(body);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const { code, details } = await response.json();
    expect([code, details.issues[0].path]).toEqual(['VALIDATION_FAILED', 'data']);
  });
});
