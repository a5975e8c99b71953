'use client';

import { useToast } from '@tavola/ui/toast';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { PauseOrdering } from './pause-ordering.tsx';

const LOOK_MS = 30_000;

/** Busy mode of one location, as it is now. Draws nothing until that is known. */
export function PauseControl({ location }: { location: string }) {
  const t = useTranslations('pausing');
  const common = useTranslations('common');
  const toast = useToast();
  const utils = trpc.useUtils();
  const query = trpc.locations.get.useQuery({ id: location }, { refetchInterval: LOOK_MS });
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), LOOK_MS / 2);
    return () => clearInterval(timer);
  }, []);
  const pause = trpc.kitchen.pauseOrdering.useMutation({
    onSuccess: ({ pausedUntil }) => {
      setNow(new Date());
      utils.locations.get.setData(
        { id: location },
        (known) => known && { ...known, ordering: { ...known.ordering, pausedUntil } },
      );
      if (pausedUntil === null) toast({ text: t('resumed') });
    },
    onError: (error) => toast({ text: problemOf(error)?.message ?? common('error.text'), tone: 'danger' }),
  });
  if (!query.data) return null;
  return (
    <PauseOrdering
      pausedUntil={query.data.ordering.pausedUntil}
      timezone={query.data.timezone}
      now={now}
      busy={pause.isPending}
      onPause={(minutes) => pause.mutate({ location, minutes })}
    />
  );
}
