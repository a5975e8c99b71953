import type { OperationsOverview } from '@tavola/shared/schemas';
import { Badge } from '@tavola/ui/badge';
import { DataTable, TableCell, TableHead, TableRow } from '@tavola/ui/data-table';
import { formatInstant } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';
import { intervalOf, standingOf } from './recurring.ts';
import { useWorkWords } from './use-work-words.ts';

export interface RecurringTableProps {
  jobs: OperationsOverview['recurring'];
  /** The server's clock. */
  now: string;
  timeZone: string;
}

const TONE = { ok: 'ok', new: 'neutral', late: 'warn', failed: 'danger' } as const;

/** What runs again and again by itself, how the last run ended and when the next one is. */
export function RecurringTable({ jobs, now, timeZone }: RecurringTableProps) {
  const t = useTranslations('operations');
  const locale = useLocale();
  const words = useWorkWords();
  if (jobs.length === 0) return <p className="text-sm text-ink-2">{t('nothingRecurring')}</p>;
  const instant = (at: string | null) => (at === null ? '–' : formatInstant(at, 'dateTime', locale, timeZone));
  return (
    <DataTable
      caption={t('recurring')}
      head={
        <>
          <TableHead>{t('work')}</TableHead>
          <TableHead>{t('interval')}</TableHead>
          <TableHead>{t('lastRun')}</TableHead>
          <TableHead>{t('outcome')}</TableHead>
          <TableHead align="end">{t('next')}</TableHead>
        </>
      }
    >
      {jobs.map((job) => {
        const standing = standingOf(job, now);
        const { unit, count } = intervalOf(job.everyMs);
        return (
          <TableRow key={job.name}>
            <TableCell className="min-w-44 font-medium">{words.recurring(job.name)}</TableCell>
            <TableCell className="whitespace-nowrap">{t(`every.${unit}`, { count })}</TableCell>
            <TableCell className="whitespace-nowrap">
              {instant(job.lastRunAt)}
              {job.lastTookMs !== null && (
                <span className="block text-xs text-ink-3">{t('took', { count: job.lastTookMs })}</span>
              )}
            </TableCell>
            <TableCell>
              <Badge tone={TONE[standing]}>{t(`standing.${standing}`)}</Badge>
              {job.lastError && (
                <span className="mt-1 block max-w-md break-words text-danger-text">{job.lastError}</span>
              )}
            </TableCell>
            <TableCell align="end" className="whitespace-nowrap">
              {instant(job.nextAt)}
            </TableCell>
          </TableRow>
        );
      })}
    </DataTable>
  );
}
