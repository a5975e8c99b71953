'use client';

import { Button } from '@tavola/ui/button';
import { ErrorState } from '@tavola/ui/error-state';
import { formatInstant } from '@tavola/ui/format';
import { Loading, Skeleton } from '@tavola/ui/skeleton';
import { useToast } from '@tavola/ui/toast';
import { useLocale, useTranslations } from 'next-intl';
import { problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { ChartCard } from '@/features/dashboard/chart-card.tsx';
import { HealthCards } from './health-cards.tsx';
import { ParkedWork } from './parked-work.tsx';
import { QueueTable } from './queue-table.tsx';
import { throughputSteps } from './throughput.ts';

const EVERY = { refetchInterval: 5_000 };

/** For the person on call: what waits, what is stuck, and how to get it going again. */
export function OperationsPage({ timeZone }: { timeZone: string }) {
  const t = useTranslations('operations');
  const common = useTranslations('common');
  const locale = useLocale();
  const toast = useToast();
  const utils = trpc.useUtils();
  const overview = trpc.operations.overview.useQuery(undefined, EVERY);
  const tasks = trpc.operations.tasks.useQuery({ state: 'parked' }, EVERY);
  const events = trpc.operations.parkedEvents.useQuery(undefined, EVERY);
  const retry = trpc.operations.retry.useMutation({
    onSuccess: ({ retried }) => toast({ text: t('retried', { count: retried }) }),
    onError: (error) => toast({ text: problemOf(error)?.message ?? common('error.text'), tone: 'danger' }),
    onSettled: () => utils.operations.invalidate(),
  });

  if (overview.isError) {
    return (
      <ErrorState
        title={common('error.title')}
        action={<Button onClick={() => void overview.refetch()}>{common('actions.retry')}</Button>}
      >
        {problemOf(overview.error)?.message ?? common('error.text')}
      </ErrorState>
    );
  }
  if (overview.isPending) {
    return (
      <Loading label={common('loading')}>
        <div className="grid gap-3">
          <Skeleton className="h-36" />
          <Skeleton className="h-64" />
        </div>
      </Loading>
    );
  }
  const steps = throughputSteps(overview.data);
  const total = steps.reduce((sum, { done }) => sum + done, 0);
  const number = new Intl.NumberFormat(locale);
  return (
    <div className="grid gap-6">
      <HealthCards overview={overview.data} />
      <section aria-labelledby="parked">
        <h2 id="parked" className="mb-2 text-base font-medium">
          {t('parkedWork')}
        </h2>
        <ParkedWork
          entries={[
            ...(events.data?.items ?? []).map(({ id, name, parkedAt, error }) => ({
              id,
              what: 'events' as const,
              name,
              at: parkedAt,
              attempts: null,
              error,
            })),
            ...(tasks.data?.items ?? []).map(({ id, kind, createdAt, attempts, error }) => ({
              id,
              what: 'tasks' as const,
              name: kind,
              at: createdAt,
              attempts,
              error,
            })),
          ]}
          timeZone={timeZone}
          busy={retry.isPending}
          onRetry={(what, ids) => retry.mutate({ what, ids })}
        />
      </section>
      <section aria-labelledby="queues">
        <h2 id="queues" className="mb-2 text-base font-medium">
          {t('queues')}
        </h2>
        <QueueTable queues={overview.data.queues} />
      </section>
      <ChartCard
        title={t('throughputTitle', { count: total })}
        unit={t('perFiveMinutes')}
        fileName="work-done"
        labels={{ step: t('time'), value: t('done'), comparison: t('average') }}
        rows={
          total === 0
            ? []
            : steps.map(({ at, done }) => ({
                step: formatInstant(new Date(at), 'time', locale, timeZone),
                value: done,
                comparison: Math.round(total / steps.length),
              }))
        }
        format={(value) => number.format(value)}
        empty={t('nothingDone')}
      />
    </div>
  );
}
