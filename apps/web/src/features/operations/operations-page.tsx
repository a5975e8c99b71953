'use client';

import { Skeleton, SkeletonRows } from '@tavola/ui/skeleton';
import { useToast } from '@tavola/ui/toast';
import { useTranslations } from 'next-intl';
import { trpc } from '@/client/trpc.tsx';
import { QueryState } from '@/features/shell/query-state.tsx';
import { useComplain } from '@/features/shell/use-complain.ts';
import { HealthCards } from './health-cards.tsx';
import { ParkedWork } from './parked-work.tsx';
import { QueueTable } from './queue-table.tsx';
import { RecurringTable } from './recurring-table.tsx';
import { ScheduleTable } from './schedule-table.tsx';
import { ThroughputCharts } from './throughput-charts.tsx';
import { useWorkWords } from './use-work-words.ts';

const EVERY = { refetchInterval: 5_000 };

/** For the person on call: what waits, what is stuck, and how to get it going again. */
export function OperationsPage({ timeZone }: { timeZone: string }) {
  const t = useTranslations('operations');
  const words = useWorkWords();
  const toast = useToast();
  const complain = useComplain();
  const utils = trpc.useUtils();
  const overview = trpc.operations.overview.useQuery(undefined, EVERY);
  const tasks = trpc.operations.tasks.useQuery({ state: 'parked' }, EVERY);
  const events = trpc.operations.parkedEvents.useQuery(undefined, EVERY);
  const retry = trpc.operations.retry.useMutation({
    onSuccess: ({ retried }) => toast({ text: t('retried', { count: retried }) }),
    onError: complain,
    onSettled: () => utils.operations.invalidate(),
  });

  if (!overview.isSuccess) {
    return (
      <QueryState query={overview}>
        <div className="grid gap-3">
          <Skeleton className="h-36" />
          <Skeleton className="h-64" />
        </div>
      </QueryState>
    );
  }
  return (
    <div className="grid grid-cols-1 gap-6">
      <HealthCards overview={overview.data} />
      <section aria-labelledby="parked">
        <h2 id="parked" className="mb-2 text-base font-medium">
          {t('parkedWork')}
        </h2>
        {events.isSuccess && tasks.isSuccess ? (
          <ParkedWork
            entries={[
              ...events.data.items.map(({ id, name, parkedAt, error }) => ({
                id,
                what: 'events' as const,
                name,
                at: parkedAt,
                attempts: null,
                error,
              })),
              ...tasks.data.items.map(({ id, kind, createdAt, attempts, error }) => ({
                id,
                what: 'tasks' as const,
                name: words.work(kind),
                at: createdAt,
                attempts,
                error,
              })),
            ]}
            timeZone={timeZone}
            busy={retry.isPending}
            onRetry={(what, ids) => retry.mutate({ what, ids })}
          />
        ) : (
          // Only what was read may be called empty.
          <QueryState query={events.isSuccess ? tasks : events}>
            <SkeletonRows count={2} className="h-11" />
          </QueryState>
        )}
      </section>
      <div>
        <h2 className="mb-2 text-base font-medium">{t('queues')}</h2>
        <QueueTable queues={overview.data.queues} />
      </div>
      <div>
        <h2 className="mb-2 text-base font-medium">{t('schedules')}</h2>
        <ScheduleTable schedules={overview.data.schedules} timeZone={timeZone} />
      </div>
      <div>
        <h2 className="mb-2 text-base font-medium">{t('recurring')}</h2>
        <RecurringTable jobs={overview.data.recurring} now={overview.data.serverTime} timeZone={timeZone} />
      </div>
      <section aria-labelledby="throughput">
        <h2 id="throughput" className="mb-2 text-base font-medium">
          {t('throughput')}
        </h2>
        <ThroughputCharts overview={overview.data} timeZone={timeZone} />
      </section>
    </div>
  );
}
