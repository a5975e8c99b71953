'use client';

import type { OperationsOverview } from '@tavola/shared/schemas';
import { formatInstant } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';
import { ChartCard } from '@/features/dashboard/chart-card.tsx';
import { throughputSteps } from './throughput.ts';
import { useWorkWords } from './use-work-words.ts';

/** What each consumer finished in the last hour, beside its own average; each as chart, table and file. */
export function ThroughputCharts({ overview, timeZone }: { overview: OperationsOverview; timeZone: string }) {
  const t = useTranslations('operations');
  const locale = useLocale();
  const words = useWorkWords();
  const number = new Intl.NumberFormat(locale);
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      {overview.queues.map(({ name }) => {
        const steps = throughputSteps(overview, name);
        const total = steps.reduce((sum, { done }) => sum + done, 0);
        return (
          <ChartCard
            key={name}
            title={t('throughputTitle', { queue: words.queue(name), count: total })}
            unit={t('perFiveMinutes')}
            fileName={`work-done-${name}`}
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
        );
      })}
    </div>
  );
}
