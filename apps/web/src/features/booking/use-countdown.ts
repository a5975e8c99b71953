'use client';

import { useEffect, useState } from 'react';

/** Seconds left, counted from what the server said; a laptop that slept is right again at once. */
export function useCountdown(seconds: number): [left: number, restart: (seconds: number) => void] {
  const [end, setEnd] = useState<number>();
  const [left, setLeft] = useState(seconds);
  useEffect(() => setEnd(Date.now() + seconds * 1000), [seconds]);
  useEffect(() => {
    if (end === undefined) return;
    const tick = () => setLeft(Math.max(0, Math.round((end - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [end]);
  return [left, (again) => setEnd(Date.now() + again * 1000)];
}
