import type { TrackedOrder } from '@tavola/shared/schemas';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import type { OrderFollower } from './follow-order.ts';
import { TRACKED_ORDER } from './testing/tracked-order.ts';
import { TrackOrder } from './track-order.tsx';

const order = TRACKED_ORDER;
const place = {
  name: 'Harbour',
  phone: '+351 21 000',
  address: { line1: 'Cais 4', city: 'Lisbon', postcode: '1200', country: 'PT', lat: null, lng: null },
};

let follower: OrderFollower | undefined;
const stop = vi.fn();
const follow = vi.fn((_token: string, given: OrderFollower) => {
  follower = given;
  return stop;
});
const show = (first = order, cancel?: (token: string, key: string) => Promise<TrackedOrder>) =>
  renderWithWords(
    <TrackOrder token="token-of-the-order" first={first} place={place} follow={follow} cancel={cancel} />,
  );

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-21T18:45:00Z') });
  follow.mockClear();
  stop.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

test('says where the order is, when it is ready, what it is and who to call', () => {
  show();
  expect(screen.getByRole('heading', { level: 1, name: 'The kitchen has it' })).toBeVisible();
  expect(screen.getByText('19:05')).toBeVisible();
  const steps = screen.getByRole('list', { name: 'The way of your order' });
  expect(within(steps).getByText('Confirmed').closest('li')).toHaveAttribute('aria-current', 'step');
  expect(screen.getByText('Rare, Smoked bacon')).toBeVisible();
  expect(screen.getByText('Total').parentElement).toHaveTextContent('€72.40');
  expect(screen.getByRole('link', { name: 'Call +351 21 000' })).toHaveAttribute('href', 'tel:+35121000');
});

test('follows the kitchen without a reload, and the ready time moves with it', () => {
  show();
  act(() => follower?.onOrder({ ...order, status: 'preparing', version: 3, readyAt: '2026-11-21T19:20:00Z' }));
  expect(screen.getByRole('heading', { level: 1, name: 'Being made now' })).toBeVisible();
  expect(screen.getByText('19:20')).toBeVisible();
  act(() => follower?.onOrder({ ...order, status: 'ready', version: 4 }));
  expect(screen.getByText('Come to the counter and say your number.')).toBeVisible();
  expect(document.title).toBe('Ready for you · 23');
});

test('offers what helps to wait only while there is something to wait for', () => {
  renderWithWords(
    <TrackOrder token="token-of-the-order" first={order} place={place} follow={follow}>
      <button type="button">Tell me</button>
    </TrackOrder>,
  );
  expect(screen.getByRole('button', { name: 'Tell me' })).toBeVisible();
  act(() => follower?.onOrder({ ...order, status: 'ready', version: 4 }));
  expect(screen.queryByRole('button', { name: 'Tell me' })).toBeNull();
});

test('an older state that arrives late changes nothing', () => {
  show({ ...order, status: 'ready', version: 4 });
  act(() => follower?.onOrder({ ...order, status: 'preparing', version: 3 }));
  expect(screen.getByRole('heading', { level: 1, name: 'Ready for you' })).toBeVisible();
});

test('says since when it is offline, not at every hiccup, and stops saying so', () => {
  show();
  act(() => follower?.onLive(false));
  act(() => vi.advanceTimersByTime(1_000));
  expect(screen.queryByText(/Offline since/)).toBeNull();
  act(() => vi.advanceTimersByTime(2_000));
  expect(screen.getByText('Offline since 18:45. This page catches up by itself.')).toBeVisible();
  act(() => follower?.onLive(true));
  expect(screen.queryByText(/Offline since/)).toBeNull();
});

test('a finished order is no longer followed', () => {
  show();
  act(() => follower?.onOrder({ ...order, status: 'picked_up', version: 9 }));
  expect(stop).toHaveBeenCalled();
});

test('can be cancelled while nobody cooks, after asking', async () => {
  const cancel = vi.fn().mockResolvedValue({ ...order, status: 'cancelled', version: 3 });
  show({ ...order, status: 'pending', canCancel: true }, cancel);
  fireEvent.click(screen.getByRole('link', { name: 'Cancel this order' }));
  expect(cancel).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Cancel order' }));
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(screen.getByRole('heading', { level: 1, name: 'Cancelled' })).toBeVisible();
});

test('a refused cancellation says why, and a retry carries the same key', async () => {
  const refusal = { data: { problem: { code: 'INVALID_TRANSITION', message: 'That is not possible any more.' } } };
  const cancel = vi.fn().mockRejectedValue(refusal);
  show({ ...order, status: 'pending', canCancel: true }, cancel);
  fireEvent.click(screen.getByRole('link', { name: 'Cancel this order' }));
  for (let press = 0; press < 2; press += 1) {
    fireEvent.click(screen.getByRole('button', { name: 'Cancel order' }));
    await act(() => vi.advanceTimersByTimeAsync(0));
  }
  expect(screen.getByRole('alert')).toHaveTextContent('That is not possible any more.');
  const [first, second] = cancel.mock.calls;
  expect(second).toEqual(first);
});

test('without scripts the cancellation is a link to a page with a form', () => {
  show({ ...order, status: 'pending', canCancel: true });
  expect(screen.getByRole('link', { name: 'Cancel this order' })).toHaveAttribute(
    'href',
    '/track/token-of-the-order/cancel',
  );
});

test('why a plain form was refused is said on the page it leads back to', () => {
  renderWithWords(
    <TrackOrder token="t" first={order} place={place} follow={follow} refusal="That is not possible any more." />,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('That is not possible any more.');
});

test('what is being cooked cannot be cancelled here', () => {
  show();
  expect(screen.queryByRole('link', { name: 'Cancel this order' })).toBeNull();
});
