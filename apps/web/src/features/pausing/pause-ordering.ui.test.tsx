import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { PauseOrdering } from './pause-ordering.tsx';

const NOW = new Date('2026-06-12T18:30:00Z');

const show = (pausedUntil: string | null) => {
  const onPause = vi.fn();
  renderWithWords(
    <PauseOrdering pausedUntil={pausedUntil} timezone="Europe/Lisbon" now={NOW} busy={false} onPause={onPause} />,
  );
  return { onPause, user: userEvent.setup() };
};

it('pauses for so many minutes, or until the clock of the restaurant shows a time', async () => {
  const { onPause, user } = show(null);
  await user.click(screen.getByRole('button', { name: 'Pause ordering' }));
  await user.click(screen.getByRole('button', { name: '30 minutes' }));
  expect(onPause).toHaveBeenLastCalledWith(30);
  await user.click(screen.getByRole('button', { name: 'Pause ordering' }));
  await user.type(screen.getByLabelText('Or until'), '20:15');
  expect(screen.getByText('45 minutes from now')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Pause' }));
  expect(onPause).toHaveBeenLastCalledWith(45);
});

it('says until when, in the restaurant’s time, and takes orders again', async () => {
  const { onPause, user } = show('2026-06-12T19:00:00Z');
  expect(screen.getByRole('status')).toHaveTextContent('No orders until 20:00');
  await user.click(screen.getByRole('button', { name: 'Take orders again' }));
  expect(onPause).toHaveBeenLastCalledWith(null);
});

it('offers to pause once the time has passed', () => {
  show('2026-06-12T18:30:00Z');
  expect(screen.getByRole('button', { name: 'Pause ordering' })).toBeVisible();
});
