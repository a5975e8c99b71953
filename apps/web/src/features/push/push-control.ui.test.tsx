import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import type { PushBrowser } from './push-browser.ts';
import type { PushCalls } from './push-calls.ts';
import { PushControl } from './push-control.tsx';

const follow = { kind: 'order', token: 'token-of-the-order' } as const;
const subscription = { endpoint: 'https://push.test/abc', keys: { p256dh: 'p', auth: 'a' } };

function show({ browser = {}, calls = {} }: { browser?: Partial<PushBrowser>; calls?: Partial<PushCalls> } = {}) {
  const parts = {
    browser: {
      permission: () => 'default' as const,
      endpoint: () => Promise.resolve(undefined),
      subscribe: () => Promise.resolve(subscription),
      ...browser,
    },
    calls: {
      following: () => Promise.resolve({ following: false }),
      subscribe: vi.fn(() => Promise.resolve({ following: true })),
      unsubscribe: vi.fn(() => Promise.resolve({ following: false })),
      ...calls,
    },
  };
  const { container } = renderWithWords(<PushControl follow={follow} publicKey="key" type="pickup" {...parts} />);
  return { ...parts, container };
}
const offer = () => screen.findByRole('button', { name: 'Tell me when it’s ready' });

describe('the offer to be told', () => {
  test('is not there where a browser cannot', async () => {
    const following = vi.fn(() => Promise.resolve({ following: true }));
    const { container } = show({ browser: { permission: () => 'unsupported' }, calls: { following } });
    await waitFor(() => expect(container).toBeEmptyDOMElement());
    expect(following).not.toHaveBeenCalled();
  });

  test('asks nothing of the browser until it is pressed, then says that it is on', async () => {
    const subscribe = vi.fn(() => Promise.resolve(subscription));
    const { calls } = show({ browser: { subscribe } });
    const button = await offer();
    expect(subscribe).not.toHaveBeenCalled();
    await userEvent.click(button);
    expect(await screen.findByText(/will tell you as soon as your order moves on/)).toBeVisible();
    expect(subscribe).toHaveBeenCalledExactlyOnceWith('key');
    expect(calls.subscribe).toHaveBeenCalledExactlyOnceWith({ follow, subscription }, expect.any(String));
    // The same button, so that whoever uses a keyboard is still where they were.
    expect(screen.getByRole('button', { name: 'Stop' })).toHaveFocus();
  });

  test('says that the browser asks, and cannot be pressed twice meanwhile', async () => {
    let answer = (_: typeof subscription | undefined) => {};
    const subscribe = vi.fn(() => new Promise<typeof subscription | undefined>((resolve) => (answer = resolve)));
    show({ browser: { subscribe } });
    await userEvent.click(await offer());
    expect(await screen.findByText('Your browser asks whether it may.')).toBeVisible();
    await userEvent.click(await offer());
    expect(subscribe).toHaveBeenCalledTimes(1);
    answer(undefined);
    expect(await screen.findByText(/No app, no account/)).toBeVisible();
  });

  test('explains itself when the browser was told no, now or before', async () => {
    let permission: NotificationPermission = 'default';
    const { calls } = show({
      browser: {
        permission: () => permission,
        subscribe: () => {
          permission = 'denied';
          return Promise.resolve(undefined);
        },
      },
    });
    await userEvent.click(await offer());
    expect(await screen.findByText(/blocks notifications from us/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
    expect(calls.subscribe).not.toHaveBeenCalled();
  });

  test('shows at once that this browser already hears of it, and can be stopped', async () => {
    const { calls } = show({
      browser: { permission: () => 'granted', endpoint: () => Promise.resolve(subscription.endpoint) },
      calls: { following: () => Promise.resolve({ following: true }) },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(await offer()).toBeVisible();
    expect(calls.unsubscribe).toHaveBeenCalledExactlyOnceWith(follow, subscription.endpoint, expect.any(String));
  });

  test.each<[string, { browser?: Partial<PushBrowser>; calls?: Partial<PushCalls> }]>([
    ['the browser', { browser: { subscribe: () => Promise.reject(new Error('no push service')) } }],
    ['the server', { calls: { subscribe: () => Promise.reject(new Error('gone')) } }],
  ])('that fails for %s says so and may be tried again', async (_who, parts) => {
    show(parts);
    await userEvent.click(await offer());
    expect(await screen.findByRole('alert')).toHaveTextContent('That did not work. Please try again.');
    expect(await offer()).not.toHaveAttribute('aria-disabled');
  });

  test('waits for what matters: a rider, or a change of the booking', async () => {
    const parts = { browser: show().browser, calls: show().calls };
    renderWithWords(<PushControl follow={follow} publicKey="key" type="delivery" {...parts} />);
    expect(await screen.findByRole('button', { name: 'Tell me when it’s on its way' })).toBeVisible();
    renderWithWords(<PushControl follow={{ kind: 'reservation', token: 't' }} publicKey="key" {...parts} />);
    expect(await screen.findByRole('button', { name: 'Tell me about changes' })).toBeVisible();
  });
});
