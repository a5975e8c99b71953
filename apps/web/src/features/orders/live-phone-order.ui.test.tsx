import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { renderWithAnswers } from '@/testing/render-with-answers.tsx';
import { LivePhoneOrder } from './live-phone-order.tsx';

afterEach(() => vi.unstubAllGlobals());

const DAYS = ['2026-06-12', '2026-06-13'];
const slotsOn = (date: string) =>
  ['19:00', '19:15'].map((time, index) => ({ at: `${date}T${time}:00+01:00`, date, time, available: index > 0 }));

it('offers as soon as possible on the first day only, and a free time on any other', async () => {
  const user = userEvent.setup();
  renderWithAnswers(<LivePhoneOrder location="harbour" types={['pickup']} onClose={vi.fn()} onPlaced={vi.fn()} />, {
    'menu.get': () => ({ currency: 'EUR', categories: [] }),
    'orders.slots': (input) => {
      const { date = '2026-06-12' } = input as { date?: string };
      return { days: DAYS, slots: slotsOn(date) };
    },
  });
  const when = () => screen.getByLabelText<HTMLSelectElement>('When').selectedOptions[0]?.textContent;
  await user.selectOptions(
    await screen.findByLabelText('Day'),
    await screen.findByRole('option', { name: 'Sat 13 Jun' }),
  );
  await vi.waitFor(() => expect(when()).toBe('19:15'));
  expect(screen.queryByRole('option', { name: 'As soon as possible' })).toBeNull();
  await user.selectOptions(screen.getByLabelText('Day'), '2026-06-12');
  expect(when()).toBe('As soon as possible');
});
