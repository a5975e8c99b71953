'use client';

import { useEffect } from 'react';

/** Tells the page around the frame how high this page is, now and whenever it changes. */
export function FrameHeight() {
  useEffect(() => {
    if (window.parent === window) return;
    const tell = () => {
      const height = document.body.scrollHeight;
      // The height is no secret, and only a page that may frame us can be there to hear it.
      window.parent.postMessage({ tavola: 'height', height }, '*');
    };
    const observer = new ResizeObserver(tell);
    observer.observe(document.body);
    tell();
    return () => observer.disconnect();
  }, []);
  return null;
}
