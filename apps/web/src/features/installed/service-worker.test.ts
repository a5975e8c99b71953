import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test, vi } from 'vitest';

const script = readFileSync(new URL('../../../public/sw.js', import.meta.url), 'utf8');
const ORIGIN = 'https://tavola.test';

/** The service worker in a browser made of as little as it uses. */
function start({ online = true, windows = [] as { url: string; focus: () => unknown }[] } = {}) {
  const listeners = new Map<string, (event: unknown) => void>();
  const kept = new Map<string, unknown>();
  const shell = { add: (request: { url: string }) => Promise.resolve(kept.set(request.url, 'offline page')) };
  const fetch = vi.fn(() => (online ? Promise.resolve('fresh page') : Promise.reject(new TypeError('no network'))));
  const showNotification = vi.fn(() => Promise.resolve());
  const openWindow = vi.fn((url: string) => Promise.resolve(url));
  const deleted: string[] = [];
  const self = {
    location: { origin: ORIGIN },
    addEventListener: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener),
    skipWaiting: () => Promise.resolve(),
    registration: { showNotification, navigationPreload: { enable: () => Promise.resolve() } },
    clients: { claim: () => Promise.resolve(), matchAll: () => Promise.resolve(windows), openWindow },
  };
  const caches = {
    open: () => Promise.resolve(shell),
    keys: () => Promise.resolve(['offline-shell-1', 'of-an-older-worker']),
    delete: (name: string) => Promise.resolve(deleted.push(name)),
    match: (path: string) => Promise.resolve(kept.get(path)),
  };
  class Request {
    readonly url: string;
    constructor(url: string) {
      this.url = url;
    }
  }
  runInNewContext(script, { self, caches, fetch, Request, URL });
  /** Sends an event; what it is answered with, after everything it waits for. */
  async function send(name: string, event: Record<string, unknown> = {}) {
    const waits: Promise<unknown>[] = [];
    let answer: Promise<unknown> | undefined;
    listeners.get(name)?.({
      ...event,
      waitUntil: (work: Promise<unknown>) => waits.push(work),
      respondWith: (response: Promise<unknown>) => {
        answer = response;
      },
    });
    await Promise.all(waits);
    return { answered: answer !== undefined, answer: await answer };
  }
  return { send, kept, deleted, fetch, showNotification, openWindow };
}
const visit = (mode: string, method = 'GET') => ({ request: { mode, method }, preloadResponse: Promise.resolve() });

describe('without a network', () => {
  test('a page is answered with the one kept for it, and nothing else is', async () => {
    const worker = start({ online: false });
    await worker.send('install');
    expect(await worker.send('fetch', visit('navigate'))).toEqual({ answered: true, answer: 'offline page' });
    for (const [mode, method] of [['cors'], ['same-origin'], ['no-cors'], ['navigate', 'POST']]) {
      expect(await worker.send('fetch', visit(mode ?? '', method))).toMatchObject({ answered: false });
    }
  });
});

describe('with a network', () => {
  test('every page comes from the server, and only the offline page is ever kept', async () => {
    const worker = start();
    await worker.send('install');
    await worker.send('activate');
    expect((await worker.send('fetch', visit('navigate'))).answer).toBe('fresh page');
    const preloaded = { ...visit('navigate'), preloadResponse: Promise.resolve('preloaded page') };
    expect((await worker.send('fetch', preloaded)).answer).toBe('preloaded page');
    expect([...worker.kept.keys()]).toEqual(['/offline']);
    expect(worker.deleted).toEqual(['of-an-older-worker']);
  });
});

describe('a message of the house', () => {
  const message = { title: 'Order 7 is ready', body: 'At the harbour.', url: '/track/abc', tag: 'order:7', lang: 'en' };

  test('is shown, and replaces an older one about the same thing', async () => {
    const worker = start();
    await worker.send('push', { data: { json: () => message } });
    const { title, url, ...shown } = message;
    expect(worker.showNotification).toHaveBeenCalledExactlyOnceWith(
      title,
      expect.objectContaining({ ...shown, renotify: true, data: { url } }),
    );
  });

  const click = (url: string) => ({ notification: { close: vi.fn(), data: { url } } });

  test('brings the page it is about to the front when it is open', async () => {
    const focus = vi.fn();
    const worker = start({
      windows: [
        { url: `${ORIGIN}/menu`, focus: vi.fn() },
        { url: `${ORIGIN}/track/abc?x`, focus },
      ],
    });
    const event = click('/track/abc');
    await worker.send('notificationclick', event);
    expect(event.notification.close).toHaveBeenCalled();
    expect(focus).toHaveBeenCalledTimes(1);
    expect(worker.openWindow).not.toHaveBeenCalled();
  });

  test('opens it otherwise, and nothing outside this site', async () => {
    const worker = start();
    await worker.send('notificationclick', click('/r/a.b'));
    await worker.send('notificationclick', click('https://elsewhere.test/'));
    expect(worker.openWindow.mock.calls).toEqual([[`${ORIGIN}/r/a.b`], [ORIGIN]]);
  });
});
