import { connect, type Db, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '../kernel/actor.ts';
import { secretsFrom } from '../kernel/secrets.ts';
import { testCtx } from '../kernel/test-ctx.ts';
import { getSettings } from './get-settings.ts';
import { createSettingsReader } from './settings-reader.ts';
import { updateSettings } from './update-settings.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => database.db.delete(schema.settings));

const fieldOf = async (ctx: ReturnType<typeof testCtx>, group: 'general' | 'mail', name: string) =>
  (await getSettings(ctx, { group })).fields.find((field) => field.name === name);

describe('the value of a setting', () => {
  it('is the database first, then the environment, then the default', async () => {
    const bare = testCtx(database.db);
    const withEnvironment = testCtx(database.db, { environment: { TAVOLA_RESTAURANT_NAME: 'Casa Rio' } });
    expect(await fieldOf(bare, 'general', 'restaurantName')).toMatchObject({ value: 'Tavola', source: 'default' });
    expect(await fieldOf(withEnvironment, 'general', 'restaurantName')).toMatchObject({
      value: 'Casa Rio',
      source: 'environment',
    });
    await updateSettings(withEnvironment, { group: 'general', values: { restaurantName: 'Maré' } });
    expect(await fieldOf(withEnvironment, 'general', 'restaurantName')).toMatchObject({
      value: 'Maré',
      source: 'database',
      setBy: { name: 'Tavola' },
    });
    await updateSettings(withEnvironment, { group: 'general', values: { restaurantName: null } });
    expect(await fieldOf(withEnvironment, 'general', 'restaurantName')).toMatchObject({ source: 'environment' });
  });

  it('is stored once when the same change arrives twice under one key', async () => {
    const intent = { key: 'a-change-sent-twice', operation: 'settings.update', fingerprint: 'the-same-input' };
    const ctx = testCtx(database.db, { intent });
    const first = await updateSettings(ctx, { group: 'general', values: { tagline: 'Tide and ash' } });
    const again = await updateSettings(ctx, { group: 'general', values: { tagline: 'Tide and ash' } });
    expect(again.version).toBe(first.version);
    expect(await fieldOf(ctx, 'general', 'tagline')).toMatchObject({ value: 'Tide and ash', source: 'database' });
  });

  it('still answers when the database cannot be reached', async () => {
    const nowhere = connect('postgres://nobody:x@127.0.0.1:1/none');
    const failures: unknown[] = [];
    const reader = createSettingsReader({
      db: nowhere.db,
      secrets: secretsFrom('x'),
      environment: { TAVOLA_HOLD_MINUTES: '7' },
      onUnreachable: (error) => failures.push(error),
    });
    expect(await reader.get('reservations')).toMatchObject({ holdMinutes: 7, autoConfirm: true });
    expect(failures).toHaveLength(1);
    await nowhere.close();
  });

  it('is the new one for who asks after a change, though an older look is still under way', async () => {
    const answers: ((rows: unknown[]) => void)[] = [];
    const where = () => new Promise((resolve) => answers.push(resolve));
    const db = { select: () => ({ from: () => ({ where }) }) } as unknown as Db;
    const reader = createSettingsReader({ db, secrets: secretsFrom('x'), environment: {}, maxAgeMs: 60_000 });
    const row = (tagline: string) => [{ version: 1, groups: { general: { tagline } }, updatedBy: {} }];
    const early = reader.get('general');
    reader.invalidate();
    const late = reader.get('general');
    answers[1]?.(row('new'));
    answers[0]?.(row('old'));
    expect([(await early).tagline, (await late).tagline]).toEqual(['old', 'new']);
    expect((await reader.get('general')).tagline).toBe('new');
    expect(answers).toHaveLength(2);
  });

  it('ignores an environment value outside its bounds', async () => {
    const ctx = testCtx(database.db, { environment: { TAVOLA_HOLD_MINUTES: '900' } });
    expect((await ctx.settings.get('reservations')).holdMinutes).toBe(5);
  });
});

describe('changing settings', () => {
  it('refuses the whole change when one field is wrong, naming each', async () => {
    const ctx = testCtx(database.db);
    const change = updateSettings(ctx, {
      group: 'reservations',
      values: { holdMinutes: 0, holdLimit: 3, nonsense: 1 },
    });
    await expect(change).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      refusal: { details: { issues: [{ path: 'holdMinutes' }, { path: 'nonsense' }] } },
    });
    expect((await ctx.settings.get('reservations')).holdLimit).toBe(50);
  });

  it('refuses a stale version', async () => {
    const ctx = testCtx(database.db);
    const before = await getSettings(ctx, { group: 'general' });
    await updateSettings(ctx, { group: 'general', values: { tagline: 'First' }, version: before.version });
    const late = updateSettings(ctx, { group: 'general', values: { tagline: 'Second' }, version: before.version });
    await expect(late).rejects.toMatchObject({ code: 'REVISION_CONFLICT' });
  });

  it('tells other processes', async () => {
    const ctx = testCtx(database.db);
    await updateSettings(ctx, { group: 'general', values: { tagline: 'Fish by the river' } });
    expect(ctx.rings).toContain('settings');
  });
});

describe('secrets among the settings', () => {
  it('are sealed in the database, masked in answers and kept by the unchanged marker', async () => {
    const ctx = testCtx(database.db);
    await updateSettings(ctx, {
      group: 'mail',
      values: { smtpHost: 'mail.example.com', smtpPassword: 'a-long-smtp-password' },
    });
    const [row] = await database.db.select().from(schema.settings);
    expect(JSON.stringify(row)).not.toContain('a-long-smtp-password');
    expect(await fieldOf(ctx, 'mail', 'smtpPassword')).toMatchObject({ value: 'a-lo…word' });
    await updateSettings(ctx, { group: 'mail', values: { smtpPassword: { unchanged: true }, smtpPort: 2525 } });
    expect((await ctx.settings.get('mail')).smtpPassword).toBe('a-long-smtp-password');
  });

  it('count as never entered under another server secret, so that they can be entered anew', async () => {
    const { db } = database;
    await updateSettings(testCtx(db), {
      group: 'mail',
      values: { smtpHost: 'mail.example.com', smtpPassword: 'a-long-smtp-password' },
    });
    const reader = createSettingsReader({ db, secrets: secretsFrom('another'), environment: {} });
    expect(await reader.get('mail')).toMatchObject({ smtpHost: 'mail.example.com', smtpPassword: '' });
  });

  it('are asked for again when the host beside them changes', async () => {
    const ctx = testCtx(database.db);
    await updateSettings(ctx, {
      group: 'mail',
      values: { smtpHost: 'mail.example.com', smtpPassword: 'a-long-smtp-password' },
    });
    const moved = updateSettings(ctx, {
      group: 'mail',
      values: { smtpHost: 'evil.example.com', smtpPassword: { unchanged: true } },
    });
    await expect(moved).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  it('are out of reach for a manager', async () => {
    const ctx = testCtx(database.db);
    const permissions = new Set(
      [...systemActor().permissions].filter((permission) => permission !== 'settings:secure'),
    );
    const manager = { ...ctx, actor: { ...ctx.actor, permissions } };
    await expect(getSettings(manager, { group: 'mail' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
