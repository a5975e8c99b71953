import { useEffect, useState } from 'react';

/** The server's clock on this device, moving every five seconds: enough for minutes and bars. */
export function useNow(clockOffset: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  return now + clockOffset;
}
