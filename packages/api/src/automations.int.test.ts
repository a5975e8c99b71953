import { randomUUID as newId } from 'node:crypto';
import {
  anonymousActor,
  type Ctx,
  createSettingsReader,
  recordEvent,
  secretsFrom,
  seedDefaultRules,
  staffActor,
  systemActor,
} from '@tavola/domain';
import type { Role } from '@tavola/shared';
import type { SaveRule } from '@tavola/shared/schemas';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCaller } from './router.ts';

let database: TestDatabase;
let ctx: Ctx;
const staffIds = new Map<Role, string>();

beforeAll(async () => {
  database = await createTestDatabase();
  const secrets = secretsFrom('a-secret-for-tests-only');
  ctx = {
    db: database.db,
    clock: () => new Date(),
    actor: systemActor(),
    settings: createSettingsReader({ db: database.db, secrets, environment: {}, maxAgeMs: 0 }),
    secrets,
    requestId: 'test',
    locale: 'en',
    publicUrl: 'https://tavola.test',
    ring: () => {},
  };
  await seedDefaultRules(ctx);
  for (const role of ['super_admin', 'manager', 'staff'] as const) {
    const id = newId();
    staffIds.set(role, id);
    await add('staff', { id, role, name: role, email: `${role}@tavola.test` });
  }
});
afterAll(() => database.close());

/** Writes a row as it lies in the database. */
async function add(table: string, row: Record<string, string | number | boolean | null>): Promise<void> {
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const columns = Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value]));
  await database.sql`insert into ${database.sql(table)} ${database.sql(columns)}`;
}

const as = (role: Role) =>
  createCaller({
    domain: { ...ctx, actor: staffActor({ id: staffIds.get(role) ?? '', name: role, role, locationIds: null }) },
  });
const anonymous = () => createCaller({ domain: { ...ctx, actor: anonymousActor('browser') } });

const rule = (more: Partial<SaveRule> = {}): SaveRule => ({
  name: 'Text when ready',
  event: 'order.status_changed',
  conditions: { match: 'all', conditions: [{ path: 'order.status', op: 'eq', value: 'ready' }] },
  actions: [{ kind: 'sms', to: 'customer', body: 'Order {{order.number}} is ready at {{location.name}}' }],
  ratePerHour: null,
  enabled: true,
  ...more,
});

/** An order with a past event, as the editor finds it. */
async function pastOrder(status: 'ready' | 'preparing', contactPhone: string | null): Promise<string> {
  const [locationId, id, now] = [newId(), newId(), new Date().toISOString()];
  await add('locations', { id: locationId, slug: locationId.slice(-12), name: 'Harbour', timezone: 'Europe/Lisbon' });
  await add('orders', {
    id,
    locationId,
    number: id.slice(-4),
    serviceDate: '2026-12-05',
    type: 'pickup',
    status,
    channel: 'web',
    contactName: 'Ana Souza',
    contactPhone,
    trackingHash: id,
    currency: 'EUR',
    subtotal: 1000,
    taxIncluded: true,
    taxTotal: 115,
    total: 1000,
    taxes: '[]',
    paymentMethod: 'counter',
    fireAt: now,
    readyAt: now,
    placedAt: now,
  });
  await ctx.db.transaction((tx) =>
    recordEvent(tx, ctx, 'order.status_changed', {
      locationId,
      object: { kind: 'order', id },
      version: 1,
      payload: { order: { id, number: id.slice(-4), status, type: 'pickup', timezone: 'Europe/Lisbon' } },
    }),
  );
  return id;
}

describe('rules in the editor', () => {
  it('offers every event with names, types and samples', async () => {
    const { events } = await as('manager').automations.catalog();
    const created = events.find(({ name }) => name === 'order.status_changed');
    expect(created?.variables).toContainEqual({
      path: 'order.status',
      type: 'choice',
      choices: expect.arrayContaining(['ready']),
      sample: 'ready',
    });
    expect(created?.variables).toContainEqual({ path: 'order.totals.total', type: 'money', sample: '3650' });
    expect(events.find(({ name }) => name === 'menu.item_sold_out')?.hasCustomer).toBe(false);
  });

  it('refuses a rule that names what its event does not have, with the place of the mistake', async () => {
    const wrong = rule({ actions: [{ kind: 'sms', to: 'customer', body: 'Hi {{customer.nmae}}' }] });
    await expect(as('manager').automations.save(wrong)).rejects.toMatchObject({
      cause: {
        code: 'VALIDATION_FAILED',
        refusal: { details: { issues: [{ path: 'actions.0.body', message: 'Unknown name: customer.nmae' }] } },
      },
    });
  });

  it('says what a rule would have sent, and sends nothing', async () => {
    await pastOrder('ready', '+351912345678');
    await pastOrder('ready', null);
    await pastOrder('preparing', '+351912345678');
    const { event, conditions, actions } = rule();
    const dry = await as('manager').automations.dryRun({ event, conditions, actions, last: 10 });
    expect(dry).toMatchObject({ events: 3, matched: 2, wouldSend: 1 });
    const told = dry.results.flatMap((result) => result.actions);
    expect(told).toContainEqual(
      expect.objectContaining({
        to: ['+351912345678'],
        text: expect.stringMatching(/^Order \w{4} is ready at Harbour$/),
      }),
    );
    expect(told).toContainEqual(expect.objectContaining({ note: 'The customer left no phone number' }));
    expect(await database.sql`select 1 from messages`).toHaveLength(0);
    expect(await database.sql`select 1 from tasks`).toHaveLength(0);
  });

  it('previews on the sample and on a real event, with the mistakes beside it', async () => {
    const [action] = rule().actions;
    if (!action) throw new Error('no action');
    const sample = await as('manager').automations.preview({ event: 'order.status_changed', action });
    expect(sample).toEqual({
      to: ['+351912345678'],
      subject: '',
      text: 'Order 042 is ready at Tavola Harbour',
      problems: [],
    });
    const wrong = await as('manager').automations.preview({
      event: 'order.created',
      action: { ...action, body: '{{nothing}}' } as typeof action,
    });
    expect(wrong.problems).toEqual(['Unknown name: nothing']);
  });

  it('shows a notification as it reads, and which browsers it would have reached', async () => {
    const action = { kind: 'push' as const, to: 'customer' as const, template: 'order_progress' as const };
    const sample = await as('manager').automations.preview({ event: 'order.status_changed', action, locale: 'de' });
    expect(sample).toMatchObject({ subject: 'Bestellung 042 ist fertig', problems: [] });
    expect(sample.to).toHaveLength(1);
    const [followed, alone] = [await pastOrder('ready', null), await pastOrder('ready', null)];
    const [browser, at] = [newId(), new Date().toISOString()];
    await add('push_subscriptions', { id: browser, endpoint: browser, p256dh: '', auth: '', createdAt: at });
    await add('push_follows', { subscriptionId: browser, objectKind: 'order', objectId: followed, createdAt: at });
    const { event, conditions } = rule();
    const dry = await as('manager').automations.dryRun({ event, conditions, actions: [action], last: 2 });
    expect(dry).toMatchObject({ matched: 2, wouldSend: 1 });
    expect(dry.results.flatMap((result) => result.actions)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ to: [browser], subject: `Order ${followed.slice(-4)} is ready` }),
        expect.objectContaining({
          to: [],
          subject: `Order ${alone.slice(-4)} is ready`,
          note: 'No browser follows it',
        }),
      ]),
    );
  });

  it('offers the latest events of a kind by what people call them', async () => {
    const [, second] = [await pastOrder('ready', null), await pastOrder('preparing', null)];
    const { items } = await as('manager').automations.pastEvents({ event: 'order.status_changed', limit: 2 });
    expect(items).toHaveLength(2);
    expect(items.map(({ subject }) => subject)).toContain(second.slice(-4));
    expect((await as('manager').automations.pastEvents({ event: 'review.submitted' })).items).toEqual([]);
  });

  it('follows each action of a run to its message, delivery or work set aside', async () => {
    const manager = as('manager');
    const { id: ruleId } = await manager.automations.save(rule({ name: 'Followed' }));
    await pastOrder('ready', null);
    const [event] = (await manager.automations.pastEvents({ event: 'order.status_changed', limit: 1 })).items;
    const eventId = event?.id ?? '';
    const [messageId, endpointId, deliveryId, taskId] = [newId(), newId(), newId(), newId()];
    const at = new Date().toISOString();
    const message = { channel: 'sms', recipient: '+351912345678', template: 'own', locale: 'en', text: 'Ready' };
    await add('messages', {
      id: messageId,
      effectKey: newId(),
      ...message,
      state: 'failed',
      error: 'no',
      createdAt: at,
    });
    const secret = 'sealed';
    await add('webhook_endpoints', { id: endpointId, url: 'https://a.test', apiVersion: '1', secret, createdAt: at });
    const delivery = { endpointId, eventId, eventName: 'order.status_changed', body: '{}', state: 'failed' };
    await add('webhook_deliveries', { id: deliveryId, ...delivery, createdAt: at, replayOf: ruleId });
    const effectKey = `rule:${ruleId}:${eventId}:2`;
    await add('tasks', { id: taskId, kind: 'rule.action', effectKey, payload: '{}', state: 'parked', error: 'broke' });
    await add('automation_runs', {
      id: newId(),
      ruleId,
      eventId,
      at,
      outcome: 'waiting',
      actions: JSON.stringify([
        { index: 0, kind: 'sms', state: 'done', messageId },
        { index: 1, kind: 'webhook', state: 'done' },
        { index: 2, kind: 'email', state: 'waiting' },
      ]),
    });
    const { items } = await manager.automations.runs({ ruleId });
    expect(items).toMatchObject([
      {
        event: { subject: event?.subject },
        actions: [
          { message: { state: 'failed', error: 'no' } },
          { delivery: { id: deliveryId, endpointId, state: 'failed' } },
          { parked: { taskId, error: 'broke' } },
        ],
      },
    ]);
    expect(await manager.automations.get({ id: ruleId })).toMatchObject({ sentWeek: 2, runsToday: 1 });
    await manager.automations.remove({ id: ruleId });
    await database.sql`delete from tasks where id = ${taskId}`;
  });

  it("saves, switches, lists and deletes a rule of one's own, but never a default one", async () => {
    const manager = as('manager');
    const saved = await manager.automations.save(rule());
    expect((await manager.automations.toggle({ id: saved.id, enabled: false })).enabled).toBe(false);
    const { items } = await manager.automations.list();
    expect(items.map(({ id }) => id)).toContain(saved.id);
    const seeded = items.find((item) => item.seeded);
    await expect(manager.automations.remove({ id: seeded?.id ?? '' })).rejects.toMatchObject({
      cause: { code: 'CONFLICT' },
    });
    expect(await manager.automations.remove({ id: saved.id })).toEqual({ id: saved.id, removed: true });
    await expect(manager.automations.get({ id: saved.id })).rejects.toMatchObject({ cause: { code: 'NOT_FOUND' } });
  });

  it('is closed to staff without the right and to the public', async () => {
    await expect(as('staff').automations.list()).rejects.toMatchObject({ cause: { code: 'FORBIDDEN' } });
    await expect(anonymous().automations.list()).rejects.toMatchObject({ cause: { code: 'UNAUTHENTICATED' } });
    await expect(anonymous().webhooks.list()).rejects.toMatchObject({ cause: { code: 'UNAUTHENTICATED' } });
    await expect(as('manager').messages.test({ to: 'a@b.test' })).rejects.toMatchObject({
      cause: { code: 'FORBIDDEN' },
    });
  });
});

describe('the message log', () => {
  const guest = 'ana.souza@guest.test';

  it('finds by template, and shows an address whole only to those who may see guests', async () => {
    const id = newId();
    const message = { channel: 'email', recipient: guest, template: 'order_ready', locale: 'en', text: 'Ready' };
    await add('messages', { id, effectKey: newId(), ...message, createdAt: new Date().toISOString() });
    const task = { kind: 'message.send', effectKey: `message:${id}`, payload: '{}', state: 'done', attempts: 3 };
    await add('tasks', { id: newId(), ...task });
    const manager = as('manager');
    expect((await manager.messages.list({ template: 'order_ready' })).items).toMatchObject([{ id, recipient: guest }]);
    expect((await manager.messages.list({ template: 'order_cancelled' })).items).toEqual([]);
    expect(await manager.messages.get({ id })).toMatchObject({ recipient: guest, attempts: 3 });

    const actor = staffActor({ id: staffIds.get('manager') ?? '', name: 'm', role: 'manager', locationIds: null });
    const permissions = new Set([...actor.permissions].filter((permission) => permission !== 'guests:read'));
    const limited = createCaller({ domain: { ...ctx, actor: { ...actor, permissions } } });
    expect((await limited.messages.list({})).items.map(({ recipient }) => recipient)).toEqual(
      expect.not.arrayContaining([guest]),
    );
    expect((await limited.messages.get({ id })).recipient).toBe('a••••@guest.test');
  });
});

describe('operations and the bell', () => {
  it('shows what was set aside and tries it again', async () => {
    const id = newId();
    const parked = {
      id,
      kind: 'message.send',
      effectKey: `test:${id}`,
      payload: JSON.stringify({ messageId: newId() }),
      state: 'parked' as const,
      attempts: 8,
      error: 'gone',
    };
    await add('tasks', parked);
    const manager = as('manager');
    expect((await manager.operations.overview()).queues.find(({ name }) => name === 'messages')).toMatchObject({
      parked: 1,
      due: 0,
    });
    expect((await manager.operations.tasks({ state: 'parked' })).items).toMatchObject([
      { id, kind: 'message.send', queue: 'messages', error: 'gone' },
    ]);
    expect(await manager.operations.retry({ what: 'tasks', ids: [id] })).toEqual({ retried: 1 });
    expect((await manager.operations.overview()).queues.find(({ name }) => name === 'messages')).toMatchObject({
      parked: 0,
      due: 1,
    });
    await expect(as('staff').operations.overview()).rejects.toMatchObject({ cause: { code: 'FORBIDDEN' } });
  });

  it('rings for the role it is meant for, until somebody has read it', async () => {
    const note = (role: Role) => ({
      id: newId(),
      effectKey: newId(),
      role,
      title: `for ${role}`,
      body: '',
      createdAt: new Date().toISOString(),
    });
    for (const role of ['manager', 'staff'] as const) await add('staff_notifications', note(role));
    expect((await as('staff').notifications.list({})).items.map(({ title }) => title)).toEqual(['for staff']);
    expect(await as('manager').notifications.list({})).toMatchObject({
      unread: 1,
      items: [{ title: 'for manager', readAt: null }],
    });
    expect(await as('manager').notifications.read({})).toEqual({ unread: 0 });
    expect((await as('staff').notifications.list({})).unread).toBe(1);
  });
});
