'use client';

import type { BookDay } from '@tavola/shared/schemas';
import { useEffect, useState } from 'react';
import { trpc } from '@/client/trpc.tsx';

/** One service day, live: the server's rendering first, then a snapshot whenever the page of the book changes. */
export function useBookDay(initial: BookDay) {
  const [day, setDay] = useState(initial);
  const [offset, setOffset] = useState(() => Date.parse(initial.serverTime) - Date.now());
  const [now, setNow] = useState(() => Date.parse(initial.serverTime));
  const feed = trpc.reservations.watch.useSubscription(
    { location: initial.location, date: initial.date },
    {
      onData({ data: frame }) {
        if (frame.kind === 'resync') {
          feed.reset();
          return;
        }
        setOffset(Date.parse(frame.serverTime) - Date.now());
        setDay((known) => (frame.kind === 'snapshot' ? frame.snapshot : newer(known, frame.change)));
      },
    },
  );
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now() + offset), 10_000);
    return () => clearInterval(timer);
  }, [offset]);
  return { day, now, live: feed.status === 'pending' };
}

const newer = (known: BookDay, change: BookDay): BookDay => (change.version >= known.version ? change : known);
