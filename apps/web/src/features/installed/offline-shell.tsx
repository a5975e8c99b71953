'use client';

import { useEffect } from 'react';

/** Lets the site say that there is no network, and be put on a home screen. Pages work the same without it. */
export function OfflineShell() {
  useEffect(() => {
    // Inside another site's frame there is nothing to install.
    if (!('serviceWorker' in navigator) || window.top !== window.self) return;
    navigator.serviceWorker.register('/sw.js').catch((error: unknown) => console.warn(error));
  }, []);
  return null;
}
