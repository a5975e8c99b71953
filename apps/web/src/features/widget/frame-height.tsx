'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** Tells the page around the frame how high its content is, now and whenever that changes. */
export function FrameHeight({ children }: { children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = content.current;
    if (!element || window.parent === window) return;
    const tell = () => {
      const height = Math.ceil(element.getBoundingClientRect().height);
      // The height is no secret, and only a page that may frame us can be there to hear it.
      window.parent.postMessage({ tavola: 'height', height }, '*');
    };
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    tell();
    return () => observer.disconnect();
  }, []);
  // A block of its own, so that margins inside count and the page's own height does not.
  return (
    <div ref={content} className="flow-root">
      {children}
    </div>
  );
}
