'use client';

import { Button } from '@tavola/ui/button';
import { DataTable, TableCell, TableHead, TableRow } from '@tavola/ui/data-table';
import { EmptyState } from '@tavola/ui/empty-state';
import { formatInstant } from '@tavola/ui/format';
import { CircleCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';

export interface ParkedEntry {
  id: string;
  what: 'tasks' | 'events';
  name: string;
  at: string;
  attempts: number | null;
  error: string | null;
}

export interface ParkedWorkProps {
  entries: readonly ParkedEntry[];
  timeZone: string;
  busy: boolean;
  onRetry: (what: 'tasks' | 'events', ids: string[] | undefined) => void;
}

/** What was given up on, why, and the way to try it again. */
export function ParkedWork({ entries, timeZone, busy, onRetry }: ParkedWorkProps) {
  const t = useTranslations('operations');
  const locale = useLocale();
  if (entries.length === 0) {
    return (
      <EmptyState icon={<CircleCheck aria-hidden />} title={t('nothingParked')}>
        {t('nothingParkedText')}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="mb-3 flex flex-wrap justify-end gap-2">
        {(['events', 'tasks'] as const)
          .filter((what) => entries.some((entry) => entry.what === what))
          .map((what) => (
            <Button key={what} size="sm" variant="secondary" busy={busy} onClick={() => onRetry(what, undefined)}>
              {t(`retryAll.${what}`)}
            </Button>
          ))}
      </div>
      <DataTable
        caption={t('parkedWork')}
        head={
          <>
            <TableHead>{t('work')}</TableHead>
            <TableHead>{t('since')}</TableHead>
            <TableHead align="end">{t('attempts')}</TableHead>
            <TableHead>{t('error')}</TableHead>
            <TableHead>
              <span className="sr-only">{t('retry')}</span>
            </TableHead>
          </>
        }
      >
        {entries.map((entry) => (
          <TableRow key={entry.id}>
            <TableCell>
              <span className="font-medium">{entry.name}</span>
              <span className="block text-xs text-ink-3">{t(`kind.${entry.what}`)}</span>
            </TableCell>
            <TableCell className="whitespace-nowrap">{formatInstant(entry.at, 'dateTime', locale, timeZone)}</TableCell>
            <TableCell align="end">{entry.attempts ?? '–'}</TableCell>
            <TableCell className="max-w-md break-words text-danger-text">{entry.error ?? '–'}</TableCell>
            <TableCell align="end">
              <Button size="sm" variant="quiet" busy={busy} onClick={() => onRetry(entry.what, [entry.id])}>
                {t('retry')}
              </Button>
            </TableCell>
          </TableRow>
        ))}
      </DataTable>
    </>
  );
}
