'use client';

import type { ImportMenuResult } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { DropdownMenu, MenuItem } from '@tavola/ui/dropdown-menu';
import { useToast } from '@tavola/ui/toast';
import { Download, Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { saveFile } from '@/features/shell/save-file.ts';
import { useComplain } from '@/features/shell/use-complain.ts';
import { ImportDialog, type MenuFile } from './import-dialog.tsx';

/** The menu as a file, out and in. */
export function ImportExport() {
  const t = useTranslations('menuEditor');
  const common = useTranslations('common');
  const toast = useToast();
  const complain = useComplain();
  const utils = trpc.useUtils();
  const [tried, setTried] = useState<ImportMenuResult | null>(null);
  const [importing, setImporting] = useState(false);
  const importFile = trpc.menu.importFile.useMutation({
    onSettled: (_result, _error, { dryRun }) =>
      dryRun ? undefined : Promise.all([utils.menu.getForEditing.invalidate(), utils.menu.get.invalidate()]),
  });
  const exportFile = async (format: MenuFile['format']) => {
    try {
      const { filename, contentType, text } = await utils.client.menu.exportFile.query({ format });
      saveFile({ name: filename, type: contentType, text });
    } catch (error) {
      complain(error);
    }
  };
  const close = () => {
    setImporting(false);
    setTried(null);
    importFile.reset();
  };
  return (
    <>
      <DropdownMenu
        trigger={
          <Button variant="quiet">
            <Download aria-hidden className="size-4" />
            {t('export')}
          </Button>
        }
      >
        <MenuItem onSelect={() => void exportFile('csv')}>CSV</MenuItem>
        <MenuItem onSelect={() => void exportFile('json')}>JSON</MenuItem>
      </DropdownMenu>
      <Button variant="quiet" onClick={() => setImporting(true)}>
        <Upload aria-hidden className="size-4" />
        {t('import')}
      </Button>
      <ImportDialog
        key={importing ? 'open' : 'closed'}
        open={importing}
        busy={importFile.isPending}
        result={tried}
        refusal={importFile.error ? (problemOf(importFile.error)?.message ?? common('error.text')) : null}
        onTry={(file) => {
          setTried(null);
          importFile.mutate({ ...file, dryRun: true, onError: 'skip' }, { onSuccess: setTried });
        }}
        onImport={(file, skipErrors) =>
          importFile.mutate(
            { ...file, dryRun: false, onError: skipErrors ? 'skip' : 'refuse' },
            {
              onSuccess: ({ counts: { create, update } }) => {
                close();
                toast({ text: t('imported', { count: create + update }) });
              },
            },
          )
        }
        onClose={close}
      />
    </>
  );
}
