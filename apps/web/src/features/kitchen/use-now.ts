import { useEffect, useState } from 'react';

/**
 * The server's clock on this device, moving every five seconds: enough for minutes and bars. It also moves with each
 * `news`, so that a ticket fired this moment is not taken for one that is still to come.
 */
export function useNow(clockOffset: number, news: unknown): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: news only says that time has passed
  useEffect(() => setNow(Date.now()), [news]);
  return now + clockOffset;
}
