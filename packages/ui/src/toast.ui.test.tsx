import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Toast, ToastProvider, useToast } from './toast.tsx';

function Trigger({ toast }: { toast: Toast }) {
  const show = useToast();
  return (
    <button type="button" onClick={() => show(toast)}>
      Act
    </button>
  );
}

const example = (toast: Toast) =>
  render(
    <ToastProvider dismissLabel="Dismiss">
      <Trigger toast={toast} />
    </ToastProvider>,
  );

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => void vi.useRealTimers());

const user = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

test('a message is announced and leaves by itself', async () => {
  example({ text: 'Saved' });
  await user().click(screen.getByRole('button', { name: 'Act' }));
  expect(screen.getByText('Saved').closest('[aria-live]')).toHaveAttribute('aria-live', 'polite');
  await pass(5_500);
  expect(screen.queryByText('Saved')).not.toBeInTheDocument();
});

test('what can be undone stays long enough to be undone, once', async () => {
  const run = vi.fn();
  example({ text: 'Sold out for today', undo: { label: 'Undo', run } });
  await user().click(screen.getByRole('button', { name: 'Act' }));
  await pass(7_000);
  await user().click(screen.getByRole('button', { name: 'Undo' }));
  expect(run).toHaveBeenCalledOnce();
  expect(screen.queryByText('Sold out for today')).not.toBeInTheDocument();
});

test('it waits while it is pointed at', async () => {
  example({ text: 'Saved' });
  const hand = user();
  await hand.click(screen.getByRole('button', { name: 'Act' }));
  await hand.hover(screen.getByText('Saved'));
  await pass(20_000);
  expect(screen.getByText('Saved')).toBeInTheDocument();
});

test('a failure stays until it is dismissed', async () => {
  example({ text: 'Not saved', tone: 'danger' });
  await user().click(screen.getByRole('button', { name: 'Act' }));
  await pass(60_000);
  await user().click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByText('Not saved')).not.toBeInTheDocument();
});
