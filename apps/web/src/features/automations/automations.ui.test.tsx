import type { DryRun, Rule, RuleRun } from '@tavola/shared/schemas';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithAnswers } from '@/testing/render-with-answers.tsx';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { AutomationsPage } from './automations-page.tsx';
import { DryRunResult } from './dry-run-panel.tsx';
import { EditorContext, type EditorContextValue } from './editor-context.ts';
import { RuleList } from './rule-list.tsx';
import { RunList } from './run-list.tsx';
import { StartingPoints } from './starting-points.tsx';

vi.mock('next/navigation', () => ({ useSearchParams: () => new URLSearchParams() }));
afterEach(() => vi.unstubAllGlobals());

const rule: Rule = {
  id: '8b0a4c8e-7a1c-4bd5-9a0e-000000000001',
  name: 'Big orders',
  event: 'order.created',
  conditions: { match: 'all', conditions: [{ path: 'order.totals.total', op: 'gte', value: 10_000 }] },
  actions: [{ kind: 'notify', to: 'staff:manager', title: 'Big', body: 'One', delayMinutes: 120 }],
  ratePerHour: 5,
  enabled: true,
  seeded: false,
  createdAt: '2026-06-01T10:00:00Z',
  lastRunAt: '2026-06-12T18:00:00Z',
  runsToday: 2,
  sentWeek: 14,
};

describe('the rules', () => {
  it('read as sentences, with what they did, and are switched in place', async () => {
    const onSwitch = vi.fn();
    renderWithWords(
      <RuleList
        rules={[rule]}
        catalog={[
          {
            name: 'order.created',
            description: '',
            hasCustomer: true,
            mails: [],
            pushes: [],
            sample: {},
            variables: [{ path: 'order.totals.total', type: 'money', sample: '1' }],
          },
        ]}
        endpoints={[]}
        locations={[]}
        currency="EUR"
        timeZone="UTC"
        onSwitch={onSwitch}
      />,
    );
    expect(
      screen.getByText(
        'When an order is placed, if order total is at least 100.00, ring the bell for the managers 2 hours later',
      ),
    ).toBeVisible();
    expect(screen.getByText('14 sent this week')).toBeVisible();
    expect(screen.getByText('At most 5 an hour')).toBeVisible();
    await userEvent.click(screen.getByRole('switch', { name: 'Run “Big orders”' }));
    expect(onSwitch).toHaveBeenCalledWith(rule.id, false);
  });

  it('stay in sight when asking again fails', async () => {
    const answers: Record<string, () => unknown> = {
      'automations.list': () => ({ items: [rule] }),
      'automations.catalog': () => ({ events: [] }),
      'automations.toggle': () => {
        Reflect.deleteProperty(answers, 'automations.list');
        return { ...rule, enabled: false };
      },
      'webhooks.list': () => ({ items: [] }),
    };
    renderWithAnswers(<AutomationsPage locations={[]} currency="EUR" timeZone="UTC" />, answers);
    await userEvent.click(await screen.findByRole('switch', { name: 'Run “Big orders”' }));
    expect(await screen.findByText('Not today')).toBeVisible();
    expect(screen.getByRole('switch', { name: 'Run “Big orders”' })).not.toBeChecked();
  });
});

describe('a new rule', () => {
  it('may begin from one that others wanted, switched off and with its texts', async () => {
    const onStart = vi.fn();
    renderWithWords(<StartingPoints onStart={onStart} />);
    await userEvent.click(screen.getByRole('button', { name: 'Text the guest when a pickup order is ready' }));
    expect(onStart).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ event: 'order.status_changed', enabled: false }),
    );
    const [[draft]] = onStart.mock.calls as [[{ actions: { body: string }[] }]];
    expect(draft.actions[0]?.body).toBe(
      'Hi {{customer.firstName}}, your order {{order.number}} is ready at {{location.name}}.',
    );
  });
});

describe('a dry run', () => {
  const editing: EditorContextValue = {
    event: 'order.created',
    variables: [],
    hasCustomer: true,
    currency: 'EUR',
    locations: [],
    endpoints: [],
    problemAt: () => undefined,
  };
  const show = (result: DryRun) =>
    renderWithWords(
      <EditorContext value={editing}>
        <DryRunResult result={result} timeZone="UTC" />
      </EditorContext>,
    );
  const event = (subject: string) => ({ id: subject, at: '2026-06-12T18:00:00Z', subject });

  it('says how much would have been sent, and to whom for each event that fits', async () => {
    show({
      events: 3,
      matched: 2,
      wouldSend: 1,
      results: [
        { event: event('041'), matched: true, actions: [{ kind: 'sms', to: ['+351912345678'], text: 'Order 041' }] },
        {
          event: event('042'),
          matched: true,
          actions: [{ kind: 'sms', to: [], note: 'The customer left no phone number' }],
        },
        { event: event('043'), matched: false, actions: [] },
      ],
    });
    expect(screen.getByText('Would have sent 1')).toBeVisible();
    expect(screen.getByText('The rule fits 2 of 3 events.')).toBeVisible();
    const list = within(screen.getByRole('list', { name: 'What would have been sent' }));
    expect(list.queryByText('043')).toBeNull();
    await userEvent.click(list.getByText('041'));
    expect(list.getByText('To +351912345678')).toBeVisible();
    expect(list.getByText('Order 041')).toBeVisible();
    await userEvent.click(list.getByText('042'));
    expect(list.getByText('Nothing happens: The customer left no phone number')).toBeVisible();
    expect(screen.getByText('1 event did not fit')).toBeVisible();
  });

  it('says so when nothing like it has happened, and when nothing fits', () => {
    show({ events: 0, matched: 0, wouldSend: 0, results: [] });
    expect(screen.getByText(/Nothing like this has happened yet/)).toBeVisible();
    show({ events: 1, matched: 0, wouldSend: 0, results: [{ event: event('1'), matched: false, actions: [] }] });
    expect(screen.getByText('None of them fits the conditions.')).toBeVisible();
  });
});

describe('the run log', () => {
  const run = (actions: RuleRun['actions']): RuleRun => ({
    id: '8b0a4c8e-7a1c-4bd5-9a0e-000000000009',
    ruleId: rule.id,
    rule: rule.name,
    event: { id: rule.id, name: 'order.created', at: '2026-06-12T18:00:00Z', subject: '042' },
    at: '2026-06-12T18:00:00Z',
    outcome: 'waiting',
    actions,
  });
  const messageId = '8b0a4c8e-7a1c-4bd5-9a0e-00000000000a';
  const id = '8b0a4c8e-7a1c-4bd5-9a0e-00000000000b';

  it.each<{ says: string | RegExp; action: RuleRun['actions'][number]; retry?: object }>([
    {
      says: 'Failed',
      action: { index: 0, kind: 'email', state: 'done', messageId, message: { state: 'failed', error: 'Refused' } },
      retry: { what: 'message', id: messageId },
    },
    {
      says: 'Sent',
      action: { index: 0, kind: 'email', state: 'done', messageId, message: { state: 'sent', error: null } },
    },
    {
      says: 'Dropped',
      action: { index: 0, kind: 'webhook', state: 'done', delivery: { id, endpointId: id, state: 'cancelled' } },
      retry: { what: 'delivery', id },
    },
    {
      says: 'Given up',
      action: { index: 0, kind: 'tag', state: 'waiting', parked: { taskId: id, error: 'Broke' } },
      retry: { what: 'task', id },
    },
    {
      says: /^Due Fri.* 20:00$/,
      action: { index: 0, kind: 'tag', state: 'waiting', dueAt: '2026-06-12T20:00:00Z' },
    },
    {
      says: 'Left out',
      action: { index: 0, kind: 'sms', state: 'skipped', note: 'The customer left no phone number' },
    },
  ])('says "$says" of an action as it stands now, and tries again what can be', async ({ says, action, retry }) => {
    const onRetry = vi.fn();
    renderWithWords(<RunList runs={[run([action])]} timeZone="UTC" named busy={false} onRetry={onRetry} />);
    expect(screen.getByText(says)).toBeVisible();
    expect(screen.getByText('042')).toBeVisible();
    const button = screen.queryByRole('button', { name: 'Try again' });
    if (!retry) return expect(button).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledExactlyOnceWith(retry);
  });
});
