'use client';

import type { ImportMenuResult, MenuForEditing } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { DropdownMenu, MenuItem } from '@tavola/ui/dropdown-menu';
import { minorDigits } from '@tavola/ui/format';
import { useToast } from '@tavola/ui/toast';
import { Download, Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { CategoryList } from './category-list.tsx';
import { categoryTree } from './category-tree.ts';
import { ImportDialog, type MenuFile } from './import-dialog.tsx';
import { ItemList } from './item-list.tsx';

export interface MenuEditorPageProps {
  initial: MenuForEditing;
  location: string;
  today: string;
  currency: string;
}

/** The menu as its owner edits it: categories left, dishes right, prices in place. */
export function MenuEditorPage({ initial, location, today, currency }: MenuEditorPageProps) {
  const t = useTranslations('menuEditor');
  const common = useTranslations('common');
  const toast = useToast();
  const utils = trpc.useUtils();
  const query = trpc.menu.getForEditing.useQuery(undefined, { initialData: initial });
  const menu = query.data;
  const [tried, setTried] = useState<ImportMenuResult | null>(null);
  const [importing, setImporting] = useState(false);
  const told = {
    onError: (error: unknown) => toast({ text: problemOf(error)?.message ?? common('error.text'), tone: 'danger' }),
    onSettled: () => utils.menu.getForEditing.invalidate(),
  };
  const update = trpc.menu.updateItem.useMutation(told);
  const soldOut = trpc.kitchen.setSoldOut.useMutation(told);
  const reorder = trpc.menu.reorder.useMutation(told);
  const importFile = trpc.menu.importFile.useMutation({ onSettled: told.onSettled });

  const tree = categoryTree(menu.categories);
  const [openId, setOpenId] = useState(tree[0]?.category.id);
  const open = tree.find(({ category }) => category.id === openId)?.category ?? tree[0]?.category;
  const items = menu.items.filter(({ categoryId }) => categoryId === open?.id).sort((a, b) => a.sort - b.sort);
  const counts = new Map<string, number>();
  for (const { categoryId } of menu.items) counts.set(categoryId, (counts.get(categoryId) ?? 0) + 1);

  const place = (ids: readonly string[]) =>
    utils.menu.getForEditing.setData(
      undefined,
      (known) =>
        known && {
          ...known,
          items: known.items.map((item) => (ids.includes(item.id) ? { ...item, sort: ids.indexOf(item.id) } : item)),
        },
    );
  const exportFile = async (format: MenuFile['format']) => {
    try {
      const { filename, contentType, text } = await utils.client.menu.exportFile.query({ format });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: contentType }));
      link.download = filename;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (error) {
      told.onError(error);
    }
  };
  return (
    <>
      <header className="mb-5 flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-2xl font-semibold">{t('title')}</h1>
          <p className="text-sm text-ink-2">{t('lead')}</p>
        </div>
        <div className="flex gap-2">
          <DropdownMenu
            trigger={
              <Button variant="secondary">
                <Download aria-hidden className="size-4" />
                {t('export')}
              </Button>
            }
          >
            <MenuItem onSelect={() => void exportFile('csv')}>CSV</MenuItem>
            <MenuItem onSelect={() => void exportFile('json')}>JSON</MenuItem>
          </DropdownMenu>
          <Button variant="secondary" onClick={() => setImporting(true)}>
            <Upload aria-hidden className="size-4" />
            {t('import')}
          </Button>
        </div>
      </header>
      <div className="grid items-start gap-4 md:grid-cols-[15rem_minmax(0,1fr)]">
        <CategoryList tree={tree} counts={counts} current={open?.id} onOpen={setOpenId} />
        <section aria-label={open?.name}>
          <ItemList
            title={open?.name ?? ''}
            items={items}
            location={location}
            today={today}
            digits={minorDigits(currency)}
            currency={currency}
            busy={update.isPending || soldOut.isPending}
            onPrice={(item, price) =>
              update.mutate(
                { id: item.id, price },
                {
                  onSuccess: () =>
                    toast({
                      text: t('priceChanged', { name: item.name }),
                      undo: {
                        label: common('actions.undo'),
                        run: () => update.mutate({ id: item.id, price: item.price }),
                      },
                    }),
                },
              )
            }
            onActive={(item, active) => update.mutate({ id: item.id, active })}
            onSoldOut={(item, gone) => soldOut.mutate({ location, itemId: item.id, soldOut: gone })}
            onReorder={(ids) => {
              place(ids);
              reorder.mutate({ kind: 'item', parentId: open?.id ?? null, ids });
            }}
          />
        </section>
      </div>
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
              onSuccess: ({ counts: { create, update: updated } }) => {
                setImporting(false);
                setTried(null);
                toast({ text: t('imported', { count: create + updated }) });
              },
            },
          )
        }
        onClose={() => {
          setImporting(false);
          setTried(null);
          importFile.reset();
        }}
      />
    </>
  );
}
