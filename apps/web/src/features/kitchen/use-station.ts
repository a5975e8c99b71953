import { useEffect, useState } from 'react';

const NAME = 'station';

/** Which station a screen hangs over. It stays in the address, so that a screen that restarts is where it was. */
export function useStation(): [station: string | null, choose: (station: string | null) => void] {
  const [station, setStation] = useState<string | null>(null);
  useEffect(() => setStation(new URLSearchParams(window.location.search).get(NAME)), []);
  return [
    station,
    (next) => {
      const query = new URLSearchParams(window.location.search);
      if (next === null) query.delete(NAME);
      else query.set(NAME, next);
      window.history.replaceState(null, '', query.size > 0 ? `?${query}` : window.location.pathname);
      setStation(next);
    },
  ];
}
