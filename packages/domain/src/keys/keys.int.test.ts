import { eq, schema, sql } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '../kernel/ctx.ts';
import { fingerprint } from '../kernel/fingerprint.ts';
import { testCtx } from '../kernel/test-ctx.ts';
import { blockChannel } from './block-channel.ts';
import { createApiKey } from './create-api-key.ts';
import { ensureTestData } from './ensure-test-data.ts';
import { isChannelBlocked } from './is-channel-blocked.ts';
import { createKeyDirectory } from './key-directory.ts';
import { newKeyId, newKeyText, parseKeyText } from './key-format.ts';
import { listApiKeys } from './list-api-keys.ts';
import { listKeyWrites } from './list-key-writes.ts';
import { recordKeyWrites } from './record-key-usage.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { rotateApiKey } from './rotate-api-key.ts';

let database: TestDatabase;
let ctx: Ctx;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testCtx(database.db);
});
afterAll(() => database.close());

const voice = {
  name: 'Voice bot',
  channel: 'voice',
  scopes: ['availability:read', 'reservations:write'],
  test: false,
  ratePerMinute: 600,
} as const;
const make = (over: Partial<Parameters<typeof createApiKey>[1]> = {}) =>
  createApiKey(ctx, { ...voice, scopes: [...voice.scopes], ...over });
const directory = () => createKeyDirectory(database.db, ctx.secrets);

describe('key text', () => {
  test('a single changed character is refused without a look-up', () => {
    const text = newKeyText('live', newKeyId());
    expect(parseKeyText(text)).toEqual({ mode: 'live', keyId: text.split('_')[2] });
    for (let at = 0; at < text.length; at += 1) {
      const wrong = text.slice(0, at) + (text[at] === 'a' ? 'b' : 'a') + text.slice(at + 1);
      expect(parseKeyText(wrong), wrong).toBeUndefined();
    }
  });

  test('a malformed key never reaches the database', async () => {
    const unreachable = new Proxy(database.db, {
      get: () => {
        throw new Error('the database was asked');
      },
    });
    const keys = createKeyDirectory(unreachable, ctx.secrets);
    expect(await keys.authenticate('tav_live_nonsense')).toBeUndefined();
    await expect(keys.authenticate(newKeyText('live', newKeyId()))).rejects.toThrow('the database was asked');
  });
});

describe('a key', () => {
  test('acts with exactly its scopes, on its channel, and its text is nowhere in the database', async () => {
    const { key, id } = await make();
    const known = await directory().authenticate(key);
    expect(known?.actor).toMatchObject({ kind: 'key', id, channel: 'voice', mode: 'live', locationIds: null });
    expect([...(known?.actor.permissions ?? [])].sort()).toEqual([...voice.scopes].sort());
    const [dump] = await database.sql`
      select (select json_agg(a) from api_keys a)::text || coalesce((select json_agg(i) from idempotency_keys i)::text, '')
        || coalesce((select json_agg(l) from audit_log l)::text, '') as text`;
    expect(dump?.text).not.toContain(key);
    expect(dump?.text).not.toContain(key.split('_')[3]);
  });

  test('asked for twice with one idempotency key is the same key, still hidden at rest', async () => {
    const intent = {
      key: 'create-this-key-once',
      operation: 'keys.create',
      fingerprint: fingerprint('keys.create', voice),
    };
    const twice = { ...ctx, intent };
    const first = await createApiKey(twice, { ...voice, scopes: [...voice.scopes] });
    const second = await createApiKey(twice, { ...voice, scopes: [...voice.scopes] });
    expect(second).toEqual(first);
    const [stored] = await database.sql`select result::text as text from idempotency_keys where key = ${intent.key}`;
    expect(stored?.text).not.toContain(first.key);
  });

  test('with another secret for the same public id is refused', async () => {
    const { key } = await make();
    const forged = newKeyText('live', key.split('_')[2] ?? '');
    expect(await directory().authenticate(forged)).toBeUndefined();
  });

  test('rotated keeps both texts for a day, then only the new one', async () => {
    const { id, key: old } = await make();
    const { key: fresh } = await rotateApiKey(ctx, { id });
    expect((await directory().authenticate(old))?.id).toBe(id);
    expect((await directory().authenticate(fresh))?.id).toBe(id);
    await database.db.update(schema.apiKeys).set({ previousUntil: sql`now()` }).where(eq(schema.apiKeys.id, id));
    expect(await directory().authenticate(old)).toBeUndefined();
    expect((await directory().authenticate(fresh))?.id).toBe(id);
  });

  test('revoked is gone once the directory looks again, and cannot be rotated back', async () => {
    const { id, key } = await make();
    const keys = directory();
    expect((await keys.authenticate(key))?.id).toBe(id);
    await revokeApiKey(ctx, { id });
    expect((await keys.authenticate(key))?.id).toBe(id);
    keys.invalidate();
    expect(await keys.authenticate(key)).toBeUndefined();
    await expect(rotateApiKey(ctx, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('expired is refused; a moment in the past cannot be its expiry', async () => {
    const { id, key } = await make({ expiresAt: new Date(Date.now() + 60_000).toISOString() });
    expect((await directory().authenticate(key))?.id).toBe(id);
    await database.db.update(schema.apiKeys).set({ expiresAt: sql`now()` }).where(eq(schema.apiKeys.id, id));
    expect(await directory().authenticate(key)).toBeUndefined();
    await expect(make({ expiresAt: '2020-01-01T00:00:00Z' })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  test('of a blocked channel is refused until the channel is open again', async () => {
    const { key, id } = await make({ channel: 'partner' });
    await blockChannel(ctx, { channel: 'partner', blocked: true, reason: 'runaway bot' });
    expect(await directory().authenticate(key)).toBeUndefined();
    expect(await isChannelBlocked(database.db, 'partner')).toBe(true);
    expect(await isChannelBlocked(database.db, 'voice')).toBe(false);
    expect((await listApiKeys(ctx)).blockedChannels).toMatchObject([{ channel: 'partner', reason: 'runaway bot' }]);
    await blockChannel(ctx, { channel: 'partner', blocked: false });
    expect((await directory().authenticate(key))?.id).toBe(id);
    expect(await isChannelBlocked(database.db, 'partner')).toBe(false);
  });

  test('shows what it wrote, newest first, a page at a time, and nobody else’s', async () => {
    const [mine, other] = [await make(), await make()];
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
    const write = (keyId: string, minute: number, outcome = 'ok') => ({
      at: at(minute),
      keyId,
      keyName: 'Voice bot',
      channel: 'voice',
      operation: 'reservations.book',
      outcome,
      requestId: `request-${minute}`,
    });
    await recordKeyWrites(database.db, [write(mine.id, 1), write(other.id, 2), write(mine.id, 3, 'SLOT_UNAVAILABLE')]);
    const first = await listKeyWrites(ctx, { id: mine.id, limit: 1 });
    expect(first.items).toMatchObject([
      { outcome: 'SLOT_UNAVAILABLE', requestId: 'request-3', at: at(3).toISOString() },
    ]);
    const second = await listKeyWrites(ctx, { id: mine.id, limit: 1, cursor: first.nextCursor ?? '' });
    expect(second).toMatchObject({ items: [{ outcome: 'ok', requestId: 'request-1' }], nextCursor: null });
  });

  test('every change of a key leaves an audit row', async () => {
    const { id } = await make();
    await rotateApiKey(ctx, { id });
    await revokeApiKey(ctx, { id });
    const rows = await database.db.select().from(schema.auditLog).where(eq(schema.auditLog.objectId, id));
    expect(rows.map(({ operation }) => operation).sort()).toEqual(['keys.create', 'keys.revoke', 'keys.rotate']);
  });
});

describe('whoever is bound to locations', () => {
  test('makes and manages keys of those only: no key reaches further than its maker', async () => {
    const rows = await database.sql`
      insert into locations (id, slug, name, timezone) values
        (gen_random_uuid(), 'mine', 'Mine', 'Europe/Lisbon'), (gen_random_uuid(), 'theirs', 'Theirs', 'Europe/Lisbon')
      returning id`;
    const bound: Ctx = { ...ctx, actor: { ...ctx.actor, locationIds: [rows[0]?.id] } };
    const create = (locations?: string[]) => createApiKey(bound, { ...voice, scopes: [...voice.scopes], locations });
    await expect(create()).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    await expect(create(['theirs'])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const mine = await create(['mine']);
    const both = await make({ locations: ['mine', 'theirs'] });
    const every = await make();
    expect((await listApiKeys(bound)).items.map(({ id }) => id)).toEqual([mine.id]);
    for (const { id } of [both, every]) {
      for (const act of [rotateApiKey, revokeApiKey, listKeyWrites])
        await expect(act(bound, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect((await rotateApiKey(bound, { id: mine.id })).id).toBe(mine.id);
    await expect(blockChannel(bound, { channel: 'voice', blocked: true })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('test mode', () => {
  test('copies the live setup once and sees nothing else', async () => {
    const [live] = await database.sql`
      insert into locations (id, slug, name, timezone) values (gen_random_uuid(), 'quay', 'Quay', 'Europe/Lisbon') returning id`;
    const [area] = await database.sql`
      insert into areas (id, location_id, name) values (gen_random_uuid(), ${live?.id}, 'Inside') returning id`;
    await database.sql`
      insert into dining_tables (id, location_id, area_id, name, max_party, qr_token)
      values (gen_random_uuid(), ${live?.id}, ${area?.id}, 'T1', 4, 'qr-of-table-one')`;
    await database.sql`
      insert into service_periods (id, location_id, name, weekdays, start_time, end_time, turn_minutes, area_ids)
      values (gen_random_uuid(), ${live?.id}, 'Dinner', '{1,2}', '18:00', '23:00', '[{"upTo": 4, "minutes": 90}]', array[${area?.id}::uuid])`;
    const { key } = await make({ test: true, locations: ['quay'] });
    await ensureTestData(ctx);
    const rows = await database.sql`
      select l.id, a.id as area, t.name as table, p.area_ids from locations l join areas a on a.location_id = l.id
      join dining_tables t on t.area_id = a.id join service_periods p on p.location_id = l.id where l.mode = 'test'`;
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ table: 'T1', area_ids: [rows[0]?.area] });
    const known = await directory().authenticate(key);
    expect(known?.actor).toMatchObject({ mode: 'test', locationIds: [rows[0]?.id] });
    expect(rows[0]?.id).not.toBe(live?.id);
  });
});
