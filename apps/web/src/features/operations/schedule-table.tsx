import type { OperationsOverview } from '@tavola/shared/schemas';
import { DataTable, TableCell, TableHead, TableRow } from '@tavola/ui/data-table';
import { formatInstant } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';
import { useWorkWords } from './use-work-words.ts';

/** What is planned for later, the next of it first. */
export function ScheduleTable({
  schedules,
  timeZone,
}: {
  schedules: OperationsOverview['schedules'];
  timeZone: string;
}) {
  const t = useTranslations('operations');
  const locale = useLocale();
  const words = useWorkWords();
  if (schedules.length === 0) return <p className="text-sm text-ink-2">{t('nothingPlanned')}</p>;
  return (
    <DataTable
      caption={t('schedules')}
      head={
        <>
          <TableHead>{t('work')}</TableHead>
          <TableHead align="end">{t('planned')}</TableHead>
          <TableHead align="end">{t('next')}</TableHead>
        </>
      }
    >
      {schedules.map(({ kind, planned, nextAt }) => (
        <TableRow key={kind}>
          <TableCell className="font-medium">{words.work(kind)}</TableCell>
          <TableCell align="end">{planned}</TableCell>
          <TableCell align="end">{formatInstant(nextAt, 'dateTime', locale, timeZone)}</TableCell>
        </TableRow>
      ))}
    </DataTable>
  );
}
