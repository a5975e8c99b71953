'use client';

import { Badge } from '@tavola/ui/badge';
import { DataTable, TableCell, TableHead, TableRow } from '@tavola/ui/data-table';
import { formatInstant } from '@tavola/ui/format';
import { Sheet } from '@tavola/ui/sheet';
import { Skeleton } from '@tavola/ui/skeleton';
import { useLocale, useTranslations } from 'next-intl';
import { trpc } from '@/client/trpc.tsx';
import { usePages } from '@/client/use-pages.ts';
import { ChartCard } from '@/features/dashboard/chart-card.tsx';
import { MoreButton } from '@/features/shell/more-button.tsx';
import { QueryState } from '@/features/shell/query-state.tsx';
import type { ListedKey } from './key-table.tsx';
import { hourlyUsage, totalUsage } from './usage.ts';

export interface KeySheetProps {
  apiKey: ListedKey | null;
  now: number;
  timeZone: string;
  onClose: () => void;
}

/** One key's day in bars, and every write it asked for. */
export function KeySheet({ apiKey, now, timeZone, onClose }: KeySheetProps) {
  const t = useTranslations('agents');
  const common = useTranslations('common');
  return (
    <Sheet
      open={apiKey !== null}
      onClose={onClose}
      title={apiKey ? t('detailsTitle', { name: apiKey.name }) : ''}
      closeLabel={common('actions.close')}
    >
      {apiKey && (
        <div className="grid gap-4">
          <KeyUsage apiKey={apiKey} now={now} timeZone={timeZone} />
          <KeyWrites id={apiKey.id} timeZone={timeZone} />
        </div>
      )}
    </Sheet>
  );
}

function KeyUsage({ apiKey, now, timeZone }: { apiKey: ListedKey; now: number; timeZone: string }) {
  const t = useTranslations('agents');
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale);
  const total = totalUsage([apiKey]);
  return (
    <ChartCard
      title={t('usageTitle', { requests: total.requests, errors: total.errors })}
      unit={t('perHour')}
      fileName={`api-usage-${apiKey.prefix}`}
      labels={{ step: t('hour'), value: t('requests'), comparison: t('errors') }}
      rows={
        total.requests === 0
          ? []
          : hourlyUsage([apiKey], now).map(({ at, requests, errors }) => ({
              step: formatInstant(new Date(at), 'time', locale, timeZone),
              value: requests,
              comparison: errors,
            }))
      }
      format={(value) => number.format(value)}
      empty={t('noUsage')}
    />
  );
}

function KeyWrites({ id, timeZone }: { id: string; timeZone: string }) {
  const t = useTranslations('agents');
  const locale = useLocale();
  const utils = trpc.useUtils();
  const { items, ...writes } = usePages(['keys', 'writes', id], (cursor, signal) =>
    utils.client.keys.writes.query({ id, cursor }, { signal }),
  );
  if (!writes.isSuccess) {
    return (
      <QueryState query={writes}>
        <Skeleton className="h-40" />
      </QueryState>
    );
  }
  if (items.length === 0) return <p className="text-sm text-ink-2">{t('noWrites')}</p>;
  return (
    <section aria-label={t('writes')}>
      <DataTable
        caption={t('writes')}
        head={
          <>
            <TableHead>{t('writeAt')}</TableHead>
            <TableHead>{t('writeOperation')}</TableHead>
            <TableHead>{t('writeOutcome')}</TableHead>
          </>
        }
      >
        {items.map((write) => (
          <TableRow key={write.id}>
            <TableCell className="tabular whitespace-nowrap">
              {formatInstant(write.at, 'dateTime', locale, timeZone)}
            </TableCell>
            <TableCell>
              <code className="text-xs">{write.operation}</code>
              {write.requestId && (
                <span className="block max-w-44 truncate text-xs text-ink-3" title={write.requestId}>
                  {write.requestId}
                </span>
              )}
            </TableCell>
            <TableCell>
              <Badge tone={write.outcome === 'ok' ? 'ok' : 'warn'}>{write.outcome}</Badge>
            </TableCell>
          </TableRow>
        ))}
      </DataTable>
      <MoreButton pages={writes}>{t('moreWrites')}</MoreButton>
    </section>
  );
}
