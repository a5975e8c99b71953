'use client';

import type { Today } from '@tavola/shared/schemas';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { trpc } from '@/client/trpc.tsx';
import { TodayScreen } from './today-screen.tsx';

/** The day as the server rendered it, then live. */
export function LiveToday({ initial, serverTime }: { initial: Today; serverTime: string }) {
  const t = useTranslations('dashboard');
  const [today, setToday] = useState(initial);
  const [offset, setOffset] = useState(0);
  const [now, setNow] = useState(() => Date.parse(serverTime));
  const feed = trpc.dashboard.today.useSubscription(
    { location: initial.location },
    {
      onData({ data: frame }) {
        if (frame.kind === 'resync') return;
        setOffset(Date.parse(frame.serverTime) - Date.now());
        setToday(frame.kind === 'snapshot' ? frame.snapshot : frame.change);
      },
    },
  );
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now() + offset), 15_000);
    return () => clearInterval(timer);
  }, [offset]);
  return (
    <>
      <p role="status" className="sr-only">
        {feed.status === 'pending' ? t('live') : t('connecting')}
      </p>
      <TodayScreen today={today} now={now} />
    </>
  );
}
