import type { SubscribeToPush } from '@tavola/shared/schemas';

type Subscription = SubscribeToPush['subscription'];

/** What of a browser matters for notifications; tests bring their own. */
export interface PushBrowser {
  /** `unsupported` where there can be none, as in a browser on iOS before the site is on the home screen. */
  permission(): NotificationPermission | 'unsupported';
  /** The address it was given for this server's key, if it has one. */
  endpoint(publicKey: string): Promise<string | undefined>;
  /** Asks its person, if need be, and subscribes. Undefined when the answer was no, or none. */
  subscribe(publicKey: string): Promise<Subscription | undefined>;
}

export const thisBrowser: PushBrowser = {
  permission() {
    const able = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
    return able ? Notification.permission : 'unsupported';
  },

  async endpoint(publicKey) {
    const registration = await navigator.serviceWorker.getRegistration();
    const subscription = await registration?.pushManager.getSubscription();
    return subscription && keyOf(subscription) === publicKey ? subscription.endpoint : undefined;
  },

  async subscribe(publicKey) {
    if ((await Notification.requestPermission()) !== 'granted') return undefined;
    await navigator.serviceWorker.register('/sw.js');
    const { pushManager } = await navigator.serviceWorker.ready;
    const kept = await pushManager.getSubscription();
    // A subscription made for another key can neither be used nor stand beside a new one.
    if (kept && keyOf(kept) !== publicKey) await kept.unsubscribe();
    const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
    const { endpoint = '', keys = {} } = made.toJSON();
    return { endpoint, keys: { p256dh: keys.p256dh ?? '', auth: keys.auth ?? '' } };
  },
};

function keyOf({ options }: PushSubscription): string {
  const bytes = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
