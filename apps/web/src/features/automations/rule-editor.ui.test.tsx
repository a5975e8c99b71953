import type { RuleVariable } from '@tavola/shared/schemas';
import { ToastProvider } from '@tavola/ui/toast';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CallError } from '@/client/plain-client.ts';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { EMPTY_DRAFT, newAction, newCondition, type RuleDraft } from './draft-rule.ts';
import { RuleEditor } from './rule-editor.tsx';
import type { EventCatalog } from './use-catalog.ts';

// What stands beside the form asks the server; it has tests of its own.
vi.mock('./editor-panels.tsx', () => ({ EditorPanels: () => null }));
vi.mock('next/navigation', () => ({ useRouter: () => ({ push: vi.fn() }) }));

// jsdom has no layout, which the list of details asks for.
beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
  Element.prototype.hasPointerCapture = vi.fn(() => false);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});

const variables: RuleVariable[] = [
  { path: 'order.status', type: 'choice', choices: ['ready', 'cancelled'], sample: 'ready' },
  { path: 'order.type', type: 'choice', choices: ['pickup', 'delivery'], sample: 'pickup' },
  { path: 'order.totals.total', type: 'money', sample: '3650' },
  { path: 'order.number', type: 'text', sample: '042' },
  { path: 'customer.firstName', type: 'text', sample: 'Ana' },
];
const catalog: EventCatalog = [
  {
    name: 'order.status_changed',
    description: '',
    hasCustomer: true,
    variables,
    mails: ['order_ready'],
    pushes: ['order_progress'],
    sample: {},
  },
  { name: 'menu.item_sold_out', description: '', hasCustomer: false, variables: [], mails: [], pushes: [], sample: {} },
];

const edit = (initial: RuleDraft, save = vi.fn(async () => {})) => {
  renderWithWords(
    <ToastProvider dismissLabel="Dismiss">
      <RuleEditor
        ruleId="8b0a4c8e-7a1c-4bd5-9a0e-000000000001"
        initial={initial}
        catalog={catalog}
        endpoints={[]}
        locations={[]}
        currency="EUR"
        timeZone="UTC"
        save={save}
      />
    </ToastProvider>,
  );
  return save;
};
const ready: RuleDraft = {
  name: 'Ready',
  event: 'order.status_changed',
  conditions: { match: 'all', entries: [{ ...newCondition('order.status'), value: 'ready' }] },
  actions: [newAction({ kind: 'sms', body: 'Order {{order.number}} is ready.' })],
  ratePerHour: '',
  enabled: true,
};
const saveButton = () => screen.getByRole('button', { name: 'Save' });

describe('the rule editor', () => {
  it('lets somebody who never saw code write "text when ready for pickup"', async () => {
    const user = userEvent.setup();
    const save = edit(EMPTY_DRAFT);
    await user.type(screen.getByLabelText('Name'), 'Text when ready');
    await user.selectOptions(screen.getByLabelText('What has to happen?'), '… an order moves on');
    for (const [what, value] of [
      ['Order status', 'Ready'],
      ['Order type', 'Pickup'],
    ] as const) {
      await user.click(screen.getByRole('button', { name: 'Add condition' }));
      const row = within(screen.getAllByRole('group', { name: /^Condition \d/ }).at(-1) as HTMLElement);
      await user.selectOptions(row.getByLabelText('What'), what);
      await user.selectOptions(row.getByLabelText('Value'), value);
    }
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Text message/ }));
    await user.type(screen.getByLabelText('Text'), 'Order ');
    await user.click(screen.getByRole('button', { name: 'Insert detail' }));
    await user.type(await screen.findByPlaceholderText('Search details'), 'order num{Enter}');
    expect(await screen.findByDisplayValue('Order {{order.number}}')).toHaveFocus();
    expect(
      screen.getByText('When an order moves on, if order status is Ready and order type is Pickup, text the guest'),
    ).toBeVisible();
    await user.click(screen.getByRole('switch', { name: 'On' }));
    await user.click(saveButton());
    expect(save).toHaveBeenCalledExactlyOnceWith({
      name: 'Text when ready',
      event: 'order.status_changed',
      conditions: {
        match: 'all',
        conditions: [
          { path: 'order.status', op: 'eq', value: 'ready' },
          { path: 'order.type', op: 'eq', value: 'pickup' },
        ],
      },
      actions: [{ kind: 'sms', to: 'customer', body: 'Order {{order.number}}' }],
      ratePerHour: null,
      enabled: true,
    });
    expect(await screen.findByText('Saved')).toBeVisible();
  }, 30_000);

  it('offers a notification in words that are there already, or in words of one’s own', async () => {
    const user = userEvent.setup();
    const save = edit({ ...ready, actions: [] });
    const expectActions = (actions: unknown[]) =>
      expect(save).toHaveBeenLastCalledWith(expect.objectContaining({ actions }));
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Notification/ }));
    expect(screen.getByText(/every browser where someone asked to hear/)).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Notification'), 'Order accepted, ready or on its way');
    expect(screen.queryByLabelText('Headline')).toBeNull();
    expect(screen.getByText(/send “Order accepted, ready or on its way” to the browsers that follow it/)).toBeVisible();
    await user.click(saveButton());
    expectActions([{ kind: 'push', to: 'customer', template: 'order_progress' }]);
    await user.selectOptions(screen.getByLabelText('Notification'), 'Write my own');
    await user.type(screen.getByLabelText('Headline'), 'Nearly there');
    await user.type(screen.getByLabelText('Text'), 'Two minutes.');
    await user.click(saveButton());
    expectActions([{ kind: 'push', to: 'customer', title: 'Nearly there', body: 'Two minutes.' }]);
  }, 30_000);

  it('saves nothing while something is missing, says what beside its field and goes there', async () => {
    const save = edit({
      ...ready,
      name: '',
      actions: [newAction({ kind: 'sms', to: 'other', address: '0912', body: '' })],
    });
    expect(screen.queryByText('Give it a name.')).toBeNull();
    await userEvent.click(saveButton());
    expect(save).not.toHaveBeenCalled();
    expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('Give it a name.');
    expect(screen.getByLabelText('Number')).toHaveAccessibleDescription(/Use an international number/);
    expect(screen.getByLabelText('Text')).toHaveAccessibleDescription(/Write the text\./);
    await vi.waitFor(() => expect(screen.getByLabelText('Name')).toHaveFocus());
  });

  it('marks a detail the event does not have at once, and offers the one that was meant', async () => {
    edit({ ...ready, actions: [newAction({ kind: 'sms', body: 'Hi {{customer.fistName}}' })] });
    expect(screen.getByLabelText('Text')).toBeInvalid();
    expect(screen.getByText('There is no “customer.fistName” in this event.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Use customer.firstName instead' }));
    expect(screen.getByLabelText('Text')).toHaveValue('Hi {{customer.firstName}}');
    expect(screen.getByLabelText('Text')).toBeValid();
  });

  it('shows the refusal of the server beside its field and keeps what was written', async () => {
    const details = { issues: [{ path: 'actions.0.body', message: 'Too long for a text' }] };
    const problem = { code: 'VALIDATION_FAILED', retryable: false, details };
    edit(
      ready,
      vi.fn(async () => Promise.reject(new CallError('Refused', { problem }))),
    );
    await userEvent.click(saveButton());
    expect(await screen.findByText('Too long for a text')).toBeVisible();
    expect(screen.getByLabelText('Text')).toHaveValue('Order {{order.number}} is ready.');
  });

  it('keeps conditions of another event in sight until they are put right', async () => {
    edit(ready);
    await userEvent.selectOptions(screen.getByLabelText('What has to happen?'), '… a dish sells out');
    await userEvent.click(saveButton());
    expect(screen.getByText('This event does not have that.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Remove condition 1' }));
    expect(screen.getByText('Always')).toBeVisible();
  });

  it('says what is not saved, takes it back, and asks before a link leads away from it', async () => {
    edit(ready);
    expect(screen.queryByText('Not saved yet')).toBeNull();
    await userEvent.type(screen.getByLabelText('Name'), '!');
    expect(screen.getByText('Not saved yet')).toBeVisible();
    const link = document.createElement('a');
    link.href = '/dashboard/orders';
    link.textContent = 'Orders';
    document.body.append(link);
    await userEvent.click(link);
    expect(await screen.findByRole('heading', { name: 'Leave without saving?' })).toBeVisible();
    await userEvent.click(screen.getByText('Stay'));
    await userEvent.click(screen.getByRole('button', { name: 'Discard changes' }));
    expect(screen.getByLabelText('Name')).toHaveValue('Ready');
    link.remove();
  });

  it('says no delay in the sentence until one is typed', async () => {
    edit({ ...ready, actions: [newAction({ kind: 'tag', tag: 'fan', delay: '5' })] });
    expect(screen.getByText(/5 minutes later$/)).toBeVisible();
    await userEvent.clear(screen.getByLabelText('How long'));
    expect(screen.queryByText(/minutes later/)).toBeNull();
    await userEvent.type(screen.getByLabelText('How long'), '7');
    expect(screen.getByText(/7 minutes later$/)).toBeVisible();
  });

  it('changes the order of actions by keyboard', async () => {
    edit({ ...ready, actions: [...ready.actions, newAction({ kind: 'tag', tag: 'fan' })] });
    screen.getByRole('button', { name: 'Move action 2 up' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getAllByRole('region', { name: /^\d\. / }).map((card) => card.getAttribute('aria-label'))).toEqual([
      '1. Tag guest',
      '2. Text message',
    ]);
  });
});
