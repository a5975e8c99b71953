import type { Rule } from '@tavola/shared/schemas';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderWithAnswers } from '@/testing/render-with-answers.tsx';
import { RuleEditorPage } from './rule-editor-page.tsx';

const router = vi.hoisted(() => ({ push: vi.fn(), replace: vi.fn() }));
// What stands beside the form asks the server; it has tests of its own.
vi.mock('./editor-panels.tsx', () => ({ EditorPanels: () => null }));
vi.mock('next/navigation', () => ({
  useRouter: () => router,
  useSearchParams: () => new URLSearchParams('event=review.submitted'),
}));
afterEach(() => vi.unstubAllGlobals());

const rule: Rule = {
  id: '8b0a4c8e-7a1c-4bd5-9a0e-000000000001',
  name: 'Fans',
  event: 'review.submitted',
  conditions: { match: 'all', conditions: [] },
  actions: [{ kind: 'tag', tag: 'fan' }],
  ratePerHour: null,
  enabled: false,
  seeded: false,
  createdAt: '2026-06-01T10:00:00Z',
  lastRunAt: null,
  runsToday: 0,
  sentWeek: 0,
};
const event = {
  name: rule.event,
  description: '',
  hasCustomer: true,
  variables: [],
  mails: [],
  pushes: [],
  sample: {},
};

/** The pages of a dashboard, as far as they share what was read. */
function Pages() {
  const [ruleId, go] = useState<string>();
  return (
    <>
      <button type="button" onClick={() => go('elsewhere')}>
        Elsewhere
      </button>
      <button type="button" onClick={() => go(rule.id)}>
        The rule
      </button>
      {ruleId !== 'elsewhere' && (
        <RuleEditorPage key={ruleId} ruleId={ruleId} locations={[]} currency="EUR" timeZone="UTC" />
      )}
    </>
  );
}

it('shows a rule as it is stored, also one written here a moment ago and switched on since', async () => {
  let stored = rule;
  renderWithAnswers(<Pages />, {
    'automations.catalog': () => ({ events: [event] }),
    'automations.get': () => stored,
    'automations.save': () => rule,
    'automations.list': () => ({ items: [stored] }),
    'webhooks.list': () => ({ items: [] }),
  });
  await userEvent.type(await screen.findByLabelText('Name'), 'Fans');
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: /^Tag guest/ }));
  await userEvent.type(screen.getByLabelText('Tag'), 'fan');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(router.replace).toHaveBeenCalledWith(`/dashboard/automations/${rule.id}`));

  await userEvent.click(screen.getByRole('button', { name: 'The rule' }));
  expect(await screen.findByRole('switch', { name: 'On' })).not.toBeChecked();
  await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }));
  stored = { ...rule, enabled: true };
  await userEvent.click(screen.getByRole('button', { name: 'The rule' }));
  expect(await screen.findByRole('switch', { name: 'On' })).toBeChecked();
});
