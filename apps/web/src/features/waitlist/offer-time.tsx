'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { HoldRing } from '../booking/hold-ring.tsx';
import { useCountdown } from '../booking/use-countdown.ts';

/** How long the offer still stands; when it has run out, the page says what is free instead. */
export function OfferTime({ secondsLeft, total }: { secondsLeft: number; total: number }) {
  const [left] = useCountdown(secondsLeft);
  const { refresh } = useRouter();
  useEffect(() => {
    if (left === 0) refresh();
  }, [left, refresh]);
  return <HoldRing left={left} total={total} />;
}
