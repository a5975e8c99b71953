'use client';

import { useToast } from '@tavola/ui/toast';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { trpc } from '@/client/trpc.tsx';
import { useComplain } from '@/features/shell/use-complain.ts';
import { PauseOrdering } from './pause-ordering.tsx';

const LOOK_MS = 30_000;

/** Busy mode of one location, as it is now. Draws nothing until that is known. */
export function PauseControl({ location }: { location: string }) {
  const t = useTranslations('pausing');
  const toast = useToast();
  const complain = useComplain();
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
    onError: complain,
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
