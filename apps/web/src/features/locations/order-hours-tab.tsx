'use client';

import { Button } from '@tavola/ui/button';
import { ErrorState } from '@tavola/ui/error-state';
import { Loading, Skeleton } from '@tavola/ui/skeleton';
import { useToast } from '@tavola/ui/toast';
import { useTranslations } from 'next-intl';
import { fieldProblems, problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { OrderService } from './order-service.tsx';

/** Pickup, delivery and the table: what is offered, and when. */
export function OrderHoursTab({ location, clock }: { location: string; clock: { zone: string; now: string } }) {
  const t = useTranslations('hours');
  const toast = useToast();
  const utils = trpc.useUtils();
  const hours = trpc.locations.orderHours.useQuery({ location });
  const save = trpc.locations.saveOrderHours.useMutation({
    onSuccess: (saved) => utils.locations.orderHours.setData({ location }, saved),
    onError: (error) => {
      if (Object.keys(fieldProblems(error)).length === 0)
        toast({ text: problemOf(error)?.message ?? t('lost'), tone: 'danger' });
    },
  });
  if (hours.isError) {
    return (
      <ErrorState
        title={t('orders.failed')}
        action={<Button onClick={() => void hours.refetch()}>{t('orders.retry')}</Button>}
      />
    );
  }
  if (!hours.data) {
    return (
      <Loading label={t('orders.loading')}>
        <Skeleton className="h-12 max-w-3xl" />
        <Skeleton className="mt-4 h-12 max-w-3xl" />
      </Loading>
    );
  }
  const { opening, services } = hours.data;
  const problems = save.isError ? fieldProblems(save.error) : {};
  return (
    <div className="grid gap-5">
      <p className="-mb-1 text-sm text-ink-2">{t('zone', { zone: clock.zone, time: clock.now })}</p>
      {services.map((service) => {
        const isSaved = save.variables?.type === service.type;
        return (
          <OrderService
            key={service.type}
            service={service}
            opening={opening}
            busy={save.isPending && isSaved}
            problems={isSaved ? problems : {}}
            onSave={(change, saved) =>
              save.mutate(
                { location, ...change },
                {
                  onSuccess: () => {
                    saved();
                    toast({ text: t('saved') });
                  },
                },
              )
            }
          />
        );
      })}
    </div>
  );
}
