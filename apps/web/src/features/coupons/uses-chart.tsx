'use client';

import { Button } from '@tavola/ui/button';
import { DataTable, TableCell, TableHead, TableRow } from '@tavola/ui/data-table';
import { formatMoney } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';

export interface UsesChartProps {
  days: readonly { date: string; uses: number; discount: number }[];
  /** Of all time. */
  uses: number;
  discount: number;
  currency: string;
}

const [WIDTH, HEIGHT, GAP] = [600, 120, 4];

/** How often a coupon was used by day and what it cost, as bars or as a table. */
export function UsesChart({ days, uses, discount, currency }: UsesChartProps) {
  const t = useTranslations('coupons');
  const locale = useLocale();
  const [table, setTable] = useState(false);
  const most = Math.max(1, ...days.map((day) => day.uses));
  const money = (amount: number) => formatMoney({ amount, currency }, locale);
  const day = (date: string) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(Date.parse(date));
  const column = WIDTH / days.length;
  const [first, last] = [days[0], days.at(-1)];
  return (
    <section className="mb-5 rounded-md border border-line p-4">
      <div className="mb-3 flex items-start justify-between gap-4">
        <h3 className="text-sm font-medium">{t('usesTitle', { count: uses, amount: money(discount) })}</h3>
        <Button size="sm" variant="quiet" aria-pressed={table} onClick={() => setTable(!table)}>
          {t('asTable')}
        </Button>
      </div>
      {table ? (
        <DataTable
          caption={t('usesTitle', { count: uses, amount: money(discount) })}
          head={
            <>
              <TableHead>{t('day')}</TableHead>
              <TableHead align="end">{t('uses')}</TableHead>
              <TableHead align="end">{t('takenOff')}</TableHead>
            </>
          }
        >
          {days
            .filter((entry) => entry.uses > 0)
            .map((entry) => (
              <TableRow key={entry.date}>
                <TableCell>{day(entry.date)}</TableCell>
                <TableCell align="end">{entry.uses}</TableCell>
                <TableCell align="end">{money(entry.discount)}</TableCell>
              </TableRow>
            ))}
        </DataTable>
      ) : (
        <figure>
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-24 w-full" preserveAspectRatio="none" role="img">
            <title>{t('usesPerDay', { most })}</title>
            <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className="stroke-line-strong" strokeWidth="1" />
            {days.map((entry, index) => (
              <rect
                key={entry.date}
                x={index * column + GAP / 2}
                width={column - GAP}
                y={HEIGHT - (entry.uses / most) * HEIGHT}
                height={(entry.uses / most) * HEIGHT}
                className="fill-info"
              >
                <title>{`${day(entry.date)}: ${entry.uses}`}</title>
              </rect>
            ))}
          </svg>
          <figcaption className="tabular mt-1 flex justify-between text-xs text-ink-3">
            <span>{first && day(first.date)}</span>
            <span>{t('usesPerDay', { most })}</span>
            <span>{last && day(last.date)}</span>
          </figcaption>
        </figure>
      )}
    </section>
  );
}
