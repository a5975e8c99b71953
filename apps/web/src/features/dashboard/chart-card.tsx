'use client';

import { Card } from '@tavola/ui/card';
import { DataTable, TableCell, TableHead, TableRow } from '@tavola/ui/data-table';
import { IconButton } from '@tavola/ui/icon-button';
import { ChartColumn, Download, Table2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { saveFile } from '@/features/shell/save-file.ts';
import { toCsv } from './to-csv.ts';

export interface ChartCardProps {
  /** A sentence that says what the chart shows today. */
  title: string;
  unit: string;
  /** Name of the file a download gets, without ending. */
  fileName: string;
  labels: { step: string; value: string; comparison: string };
  rows: readonly { step: string; value: number; comparison: number | null }[];
  format: (value: number) => string;
  /** A value as a file has it, to count on with; as it is given unless said otherwise. */
  inFile?: (value: number) => number;
  empty: string;
}

const HEIGHT_PX = 220;

const asGiven = (value: number) => value;

/** Bars beside their comparison, the same numbers as a table, and as CSV. */
export function ChartCard({ title, unit, fileName, labels, rows, format, inFile = asGiven, empty }: ChartCardProps) {
  const t = useTranslations('dashboard');
  const [asTable, setAsTable] = useState(false);
  const download = () => {
    const text = toCsv([
      [labels.step, labels.value, labels.comparison],
      ...rows.map(({ step, value, comparison }) => [
        step,
        inFile(value),
        comparison === null ? null : inFile(comparison),
      ]),
    ]);
    saveFile({ name: `${fileName}.csv`, type: 'text/csv;charset=utf-8', text });
  };
  return (
    <Card
      title={title}
      aside={
        <span className="flex items-center gap-1">
          {unit}
          <IconButton size="sm" label={asTable ? t('showChart') : t('showTable')} onClick={() => setAsTable(!asTable)}>
            {asTable ? <ChartColumn aria-hidden className="size-4" /> : <Table2 aria-hidden className="size-4" />}
          </IconButton>
          <IconButton size="sm" label={t('downloadCsv')} onClick={download} disabled={rows.length === 0}>
            <Download aria-hidden className="size-4" />
          </IconButton>
        </span>
      }
    >
      {rows.length === 0 && <p className="py-12 text-center text-sm text-ink-2">{empty}</p>}
      {rows.length > 0 && asTable && (
        <div className="max-h-72 overflow-auto">
          <DataTable
            caption={title}
            head={
              <>
                <TableHead>{labels.step}</TableHead>
                <TableHead align="end">{labels.value}</TableHead>
                <TableHead align="end">{labels.comparison}</TableHead>
              </>
            }
          >
            {rows.map((row) => (
              <TableRow key={row.step}>
                <TableCell>{row.step}</TableCell>
                <TableCell align="end">{format(row.value)}</TableCell>
                <TableCell align="end">{row.comparison === null ? '–' : format(row.comparison)}</TableCell>
              </TableRow>
            ))}
          </DataTable>
        </div>
      )}
      {rows.length > 0 && !asTable && (
        <figure>
          <ResponsiveContainer width="100%" height={HEIGHT_PX}>
            <BarChart
              data={[...rows]}
              barGap={-14}
              margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
              accessibilityLayer
            >
              <CartesianGrid vertical={false} stroke="var(--line)" />
              <XAxis
                dataKey="step"
                tickLine={false}
                axisLine={false}
                tick={{ fill: 'var(--ink-3)', fontSize: 12 }}
                minTickGap={16}
              />
              <YAxis
                width={56}
                tickLine={false}
                axisLine={false}
                tick={{ fill: 'var(--ink-3)', fontSize: 12 }}
                tickFormatter={format}
              />
              <Tooltip
                cursor={{ fill: 'var(--sunken)' }}
                formatter={(value) => format(Number(value))}
                contentStyle={{
                  background: 'var(--raised)',
                  border: '1px solid var(--line)',
                  borderRadius: 8,
                  color: 'var(--ink)',
                }}
              />
              <Bar
                dataKey="comparison"
                name={labels.comparison}
                fill="var(--line)"
                radius={[3, 3, 0, 0]}
                barSize={20}
                isAnimationActive={false}
              />
              <Bar
                dataKey="value"
                name={labels.value}
                fill="var(--accent-text)"
                radius={[3, 3, 0, 0]}
                barSize={8}
                isAnimationActive={false}
              />
            </BarChart>
          </ResponsiveContainer>
          <figcaption className="mt-2 flex gap-5 text-xs text-ink-2">
            <span className="inline-flex items-center gap-2">
              <span aria-hidden className="h-2.5 w-2.5 rounded-sm bg-accent-text" />
              {labels.value}
            </span>
            <span className="inline-flex items-center gap-2">
              <span aria-hidden className="h-2.5 w-2.5 rounded-sm bg-line" />
              {labels.comparison}
            </span>
          </figcaption>
        </figure>
      )}
    </Card>
  );
}
