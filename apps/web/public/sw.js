/**
 * Two things a page cannot do once it is closed or the network is gone: show what the house has to tell, and say that
 * there is no network. Nothing else is kept here; menus, books and orders always come fresh from the server.
 */
const SHELL = 'offline-shell-1';
const OFFLINE_PAGE = '/offline';

self.addEventListener('install', (event) => {
  event.waitUntil(prepare());
});

async function prepare() {
  const shell = await caches.open(SHELL);
  await shell.add(new Request(OFFLINE_PAGE, { cache: 'reload' }));
  await self.skipWaiting();
}

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

async function takeOver() {
  for (const name of await caches.keys()) if (name !== SHELL) await caches.delete(name);
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode === 'navigate' && request.method === 'GET') event.respondWith(visit(event));
});

async function visit(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch (error) {
    const page = await caches.match(OFFLINE_PAGE);
    if (!page) throw error;
    return page;
  }
}

self.addEventListener('push', (event) => {
  const { title, body, url, tag, lang } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      lang,
      tag,
      // What replaces an older one is news as well.
      renotify: true,
      icon: '/icons/app-192.png',
      badge: '/icons/badge-96.png',
      data: { url },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.url));
});

/** Brings the page to the front if it is open somewhere, otherwise opens it. Never leaves this site. */
async function open(url) {
  const target = new URL(url, self.location.origin);
  const address = target.origin === self.location.origin ? target.href : self.location.origin;
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = windows.find((client) => client.url.split(/[?#]/)[0] === address.split(/[?#]/)[0]);
  return there ? there.focus() : self.clients.openWindow(address);
}
