import { useEffect, useState } from 'react';

const STILL_MS = 350;

/** The value once it has been still for a moment, so that not every letter asks the server. */
export function useDebounced<T>(value: T): T {
  const [still, setStill] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), STILL_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return still;
}
