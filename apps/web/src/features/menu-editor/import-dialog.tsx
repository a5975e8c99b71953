'use client';

import type { ImportMenuResult } from '@tavola/shared/schemas';
import { Badge } from '@tavola/ui/badge';
import { Button } from '@tavola/ui/button';
import { DataTable, TableCell, TableHead, TableRow } from '@tavola/ui/data-table';
import { Dialog } from '@tavola/ui/dialog';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Segmented } from '@tavola/ui/segmented';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

export interface MenuFile {
  format: 'csv' | 'json';
  text: string;
}

export interface ImportDialogProps {
  open: boolean;
  busy: boolean;
  /** What the file would do, once it was tried. */
  result: ImportMenuResult | null;
  refusal: string | null;
  onTry: (file: MenuFile) => void;
  onImport: (file: MenuFile, skipErrors: boolean) => void;
  onClose: () => void;
}

const TONE = { create: 'ok', update: 'info', unchanged: 'neutral', error: 'danger' } as const;

/** Reads a file, shows every change and error by line, and only then offers to make them. */
export function ImportDialog({ open, busy, result, refusal, onTry, onImport, onClose }: ImportDialogProps) {
  const t = useTranslations('menuEditor');
  const common = useTranslations('common');
  const [file, setFile] = useState<MenuFile | null>(null);
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    const next: MenuFile = { format: /\.json$/i.test(chosen.name) ? 'json' : 'csv', text: await chosen.text() };
    setFile(next);
    onTry(next);
  };
  const [view, setView] = useState<'error' | 'all'>('error');
  const telling = result?.lines.filter(({ action }) => action !== 'unchanged') ?? [];
  const wrong = telling.filter(({ action }) => action === 'error');
  // Hundreds of right lines must not hide the few that are wrong.
  const shown = view === 'error' && wrong.length > 0 ? wrong : telling;
  const changes = result ? result.counts.create + result.counts.update : 0;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('import')}
      description={t('importText')}
      closeLabel={common('actions.close')}
      className="md:w-[min(54rem,calc(100vw-2rem))]"
      footer={
        result &&
        file && (
          <Button busy={busy} disabled={changes === 0} onClick={() => onImport(file, result.counts.error > 0)}>
            {result.counts.error > 0 ? t('importGood', { count: changes }) : t('importAll', { count: changes })}
          </Button>
        )
      }
    >
      <Field label={t('file')} error={refusal}>
        <Input
          type="file"
          accept=".csv,.json,text/csv,application/json"
          onChange={(event) => void read(event.target.files?.[0])}
        />
      </Field>
      {result && (
        <div className="mt-4 grid gap-3">
          <p role="status" className="text-sm">
            {t('importCounts', result.counts)}
          </p>
          {wrong.length > 0 && wrong.length < telling.length && (
            <Segmented
              legend={t('shownLines')}
              className="justify-self-start whitespace-nowrap"
              value={view}
              onChange={setView}
              choices={[
                { value: 'error', label: t('showErrors', { count: wrong.length }) },
                { value: 'all', label: t('showAll', { count: telling.length }) },
              ]}
            />
          )}
          {shown.length > 0 && (
            <DataTable
              caption={t('import')}
              head={
                <>
                  <TableHead align="end">{t('line')}</TableHead>
                  <TableHead>{t('action')}</TableHead>
                  <TableHead>{t('dish')}</TableHead>
                  <TableHead>{t('changes')}</TableHead>
                </>
              }
            >
              {shown.map((line) => (
                <TableRow key={line.line}>
                  <TableCell align="end">{line.line}</TableCell>
                  <TableCell>
                    <Badge tone={TONE[line.action]}>{t(`actions.${line.action}`)}</Badge>
                  </TableCell>
                  <TableCell>{line.name || line.slug}</TableCell>
                  <TableCell>
                    {line.changes.map(({ field, from, to }) => (
                      <span key={field} className="block">
                        {field}: <s className="text-ink-3">{from}</s> {to}
                      </span>
                    ))}
                    {line.errors.map(({ field, message }) => (
                      <span key={`${field}${message}`} className="block text-danger-text">
                        {field}: {message}
                      </span>
                    ))}
                  </TableCell>
                </TableRow>
              ))}
            </DataTable>
          )}
        </div>
      )}
    </Dialog>
  );
}
