import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { EventEntry } from './event-entry.tsx';

it('says when an event happens, what it carries, and leads to a rule on it', async () => {
  renderWithWords(
    <EventEntry
      event={{
        name: 'order.created',
        description: 'An order was placed.',
        hasCustomer: true,
        mails: [],
        pushes: [],
        variables: [
          { path: 'order.status', type: 'choice', choices: ['pending', 'ready'], sample: 'pending' },
          { path: 'order.totals.total', type: 'money', sample: '3650' },
        ],
        sample: { order: { number: '042' } },
      }}
    />,
  );
  expect(screen.getByText('Happens when an order is placed.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Make a rule' })).toHaveAttribute(
    'href',
    '/dashboard/automations/new?event=order.created',
  );
  await userEvent.click(screen.getByText('What it carries', { selector: 'summary' }));
  expect(screen.getByRole('row', { name: 'order.totals.total Order total money 3650' })).toBeVisible();
  expect(screen.getByText('pending, ready')).toBeVisible();
  await userEvent.click(screen.getByText('Body a webhook receives', { selector: 'summary' }));
  expect(screen.getByText(/"number": "042"/)).toBeVisible();
});
