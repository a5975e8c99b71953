import type { OperationsOverview } from '@tavola/shared/schemas';
import { DataTable, TableCell, TableHead, TableRow } from '@tavola/ui/data-table';
import { useTranslations } from 'next-intl';
import { LATE_SECONDS } from './health-cards.tsx';
import { useWorkWords } from './use-work-words.ts';

export function QueueTable({ queues }: { queues: OperationsOverview['queues'] }) {
  const t = useTranslations('operations');
  const words = useWorkWords();
  return (
    <DataTable
      caption={t('queues')}
      head={
        <>
          <TableHead>{t('queue')}</TableHead>
          <TableHead align="end">{t('due')}</TableHead>
          <TableHead align="end">{t('oldest')}</TableHead>
          <TableHead align="end">{t('running')}</TableHead>
          <TableHead align="end">{t('scheduled')}</TableHead>
          <TableHead align="end">{t('parked')}</TableHead>
          <TableHead align="end">{t('lastHour')}</TableHead>
        </>
      }
    >
      {queues.map((queue) => (
        <TableRow key={queue.name}>
          <TableCell className="font-medium">{words.queue(queue.name)}</TableCell>
          <TableCell align="end">{queue.due}</TableCell>
          <TableCell align="end" className={queue.oldestSeconds > LATE_SECONDS ? 'text-warn-text' : undefined}>
            {t('seconds', { count: Math.round(queue.oldestSeconds) })}
          </TableCell>
          <TableCell align="end">{queue.running}</TableCell>
          <TableCell align="end">{queue.scheduled}</TableCell>
          <TableCell align="end" className={queue.parked > 0 ? 'font-semibold text-danger-text' : undefined}>
            {queue.parked}
          </TableCell>
          <TableCell align="end">{queue.doneLastHour}</TableCell>
        </TableRow>
      ))}
    </DataTable>
  );
}
