'use client';

import { Button } from '@tavola/ui/button';
import { EmptyState } from '@tavola/ui/empty-state';
import { FolderTree, Plus, UtensilsCrossed } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BulkBar } from './bulk-bar.tsx';
import { CategoryForm } from './category-form.tsx';
import { CategoryList } from './category-list.tsx';
import { CategorySelect } from './category-select.tsx';
import { categoryTree, type EditedCategory, placeOf } from './category-tree.ts';
import { draftOf, type EditedItem, fieldsOf, placeChanges } from './item-draft.ts';
import { ItemForm } from './item-form.tsx';
import { ItemList } from './item-list.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { PriceDialog } from './price-dialog.tsx';
import type { Client, useMenuEditor } from './use-menu-editor.ts';

export interface DishesTabProps {
  editor: ReturnType<typeof useMenuEditor>;
  location: string;
  locations: readonly { slug: string; name: string }[];
  today: string;
  currency: string;
  digits: number;
}

type Open =
  | { what: 'item'; item: EditedItem | undefined }
  | { what: 'category'; category: EditedCategory | undefined; parentId: string | null }
  | { what: 'price' }
  | { what: 'move' };

const NONE: ReadonlySet<string> = new Set();

/** Categories left, the dishes of one right; everything about them in sheets over it. */
export function DishesTab({ editor, location, locations, today, currency, digits }: DishesTabProps) {
  const t = useTranslations('menuEditor');
  const { menu, busy, problems, clearProblems, act, showOrder } = editor;
  const tree = categoryTree(menu.categories);
  const [openId, setOpenId] = useState(tree[0]?.category.id);
  const [open, setOpen] = useState<Open | null>(null);
  const [chosen, setChosen] = useState(NONE);
  const [showTree, setShowTree] = useState(false);
  const current = tree.find(({ category }) => category.id === openId)?.category ?? tree[0]?.category;
  const items = menu.items.filter(({ categoryId }) => categoryId === current?.id).sort((a, b) => a.sort - b.sort);
  const picked = items.filter(({ id }) => chosen.has(id));
  const counts = new Map<string, number>();
  for (const { categoryId } of menu.items) counts.set(categoryId, (counts.get(categoryId) ?? 0) + 1);
  const close = () => {
    setOpen(null);
    clearProblems();
  };
  const go = (id: string) => {
    setOpenId(id);
    setChosen(NONE);
  };
  const openForm = (what: Open) => {
    clearProblems();
    setOpen(what);
  };
  const many = (
    said: string,
    change: (item: EditedItem) => { price?: number; active?: boolean; categoryId?: string },
  ) =>
    act({
      work: (client) =>
        client.menu.changeItems.mutate({ items: picked.map((item) => ({ id: item.id, ...change(item) })) }),
      undo: (client) =>
        client.menu.changeItems.mutate({
          items: picked.map(({ id, price, active, categoryId, sort }) => ({ id, price, active, categoryId, sort })),
        }),
      said,
      done: () => {
        setChosen(NONE);
        setOpen(null);
      },
    });
  const isSoldOut = ({ stock }: EditedItem) =>
    stock.some((entry) => entry.location === location && entry.soldOutOn === today);
  const sellOut = (itemIds: string[], soldOut: boolean, said: string) => {
    const set = (ids: string[], value: boolean) => (client: Client) =>
      client.menu.setSoldOut.mutate({ location, itemIds: ids, soldOut: value });
    const already = new Set(menu.items.filter((item) => isSoldOut(item) === soldOut).map(({ id }) => id));
    const changed = itemIds.filter((id) => !already.has(id));
    act({
      work: set(itemIds, soldOut),
      ...(changed.length > 0 ? { undo: set(changed, !soldOut) } : {}),
      said,
      done: () => setChosen(NONE),
    });
  };
  const addCategory = (
    <Button
      size="sm"
      variant="quiet"
      onClick={() => openForm({ what: 'category', category: undefined, parentId: null })}
    >
      <Plus aria-hidden className="size-4" />
      {t('newCategory')}
    </Button>
  );

  return (
    <>
      {tree.length === 0 ? (
        <EmptyState icon={<UtensilsCrossed aria-hidden />} title={t('emptyMenu')} action={addCategory}>
          {t('emptyMenuText')}
        </EmptyState>
      ) : (
        <div className="grid items-start gap-4 md:grid-cols-[17rem_minmax(0,1fr)]">
          <div className="grid gap-2">
            <div className="flex gap-2 md:hidden">
              <CategorySelect
                aria-label={t('categories')}
                className="flex-1"
                tree={tree}
                value={current?.id}
                onChange={go}
              />
              <Button variant="secondary" aria-expanded={showTree} onClick={() => setShowTree(!showTree)}>
                <FolderTree aria-hidden className="size-4" />
                {t('arrange')}
              </Button>
            </div>
            <div className={showTree ? undefined : 'max-md:hidden'}>
              <CategoryList
                tree={tree}
                counts={counts}
                current={current?.id}
                onOpen={go}
                onEdit={(category) => openForm({ what: 'category', category, parentId: category.parentId })}
                onAddBelow={({ id }) => openForm({ what: 'category', category: undefined, parentId: id })}
                onCycle={() => editor.refuse('cycle')}
                onMove={(category, place) => {
                  const before = placeOf(menu.categories, category.id);
                  act({
                    work: (client) => client.menu.moveCategory.mutate({ id: category.id, ...place }),
                    undo: (client) => client.menu.moveCategory.mutate({ id: category.id, ...before }),
                    said: t('movedCategory', { name: category.name }),
                  });
                }}
              />
              <div className="mt-1">{addCategory}</div>
            </div>
          </div>
          <section aria-label={current?.name} className="min-w-0">
            <div className="mb-1 flex flex-wrap items-center justify-between gap-2">
              <h2 className="text-lg font-semibold">{current?.name}</h2>
              <div className="flex gap-2">
                {current && (
                  <Button
                    size="sm"
                    variant="secondary"
                    onClick={() => openForm({ what: 'category', category: current, parentId: current.parentId })}
                  >
                    {t('editCategory')}
                  </Button>
                )}
                <Button size="sm" onClick={() => openForm({ what: 'item', item: undefined })}>
                  <Plus aria-hidden className="size-4" />
                  {t('newItem')}
                </Button>
              </div>
            </div>
            <ItemList
              title={current?.name ?? ''}
              items={items}
              location={location}
              today={today}
              digits={digits}
              currency={currency}
              busy={busy}
              chosen={chosen}
              onChoose={setChosen}
              onOpen={(item) => openForm({ what: 'item', item })}
              onAdd={() => openForm({ what: 'item', item: undefined })}
              onPrice={(item, price) =>
                act({
                  work: (client) => client.menu.updateItem.mutate({ id: item.id, price }),
                  undo: (client) => client.menu.updateItem.mutate({ id: item.id, price: item.price }),
                  said: t('priceChanged', { name: item.name }),
                })
              }
              onActive={(item, active) =>
                act({
                  work: (client) => client.menu.updateItem.mutate({ id: item.id, active }),
                  undo: (client) => client.menu.updateItem.mutate({ id: item.id, active: !active }),
                  said: t(active ? 'nowShown' : 'nowHidden', { name: item.name }),
                })
              }
              onSoldOut={(item, soldOut) =>
                sellOut([item.id], soldOut, t(soldOut ? 'sellOut' : 'bringBack', { name: item.name }))
              }
              onReorder={(ids) => {
                const before = items.map(({ id }) => id);
                const order = (list: string[]) => (client: Client) =>
                  client.menu.reorder.mutate({ kind: 'item', parentId: current?.id ?? null, ids: list });
                showOrder(ids);
                act({ work: order(ids), undo: order(before), said: t('reordered') });
              }}
            />
            <BulkBar
              count={picked.length}
              busy={busy}
              onSoldOut={(soldOut) =>
                sellOut(
                  picked.map(({ id }) => id),
                  soldOut,
                  t(soldOut ? 'manySoldOut' : 'manyBack', { count: picked.length }),
                )
              }
              onActive={(active) =>
                many(t(active ? 'manyShown' : 'manyHidden', { count: picked.length }), () => ({ active }))
              }
              onPrice={() => setOpen({ what: 'price' })}
              onMove={() => setOpen({ what: 'move' })}
              onClear={() => setChosen(NONE)}
            />
          </section>
        </div>
      )}
      {open?.what === 'price' && (
        <PriceDialog
          items={picked}
          currency={currency}
          digits={digits}
          busy={busy}
          onClose={close}
          onApply={(prices) => {
            const byId = new Map(prices.map(({ id, price }) => [id, price]));
            many(t('manyPriced', { count: prices.length }), ({ id, price }) => ({ price: byId.get(id) ?? price }));
          }}
        />
      )}
      {open?.what === 'move' && current && (
        <MoveDialog
          count={picked.length}
          categories={menu.categories}
          from={current.id}
          busy={busy}
          onClose={close}
          onMove={(categoryId) => many(t('manyMoved', { count: picked.length }), () => ({ categoryId }))}
        />
      )}
      {open?.what === 'category' && (
        <CategoryForm
          key={open.category?.id ?? 'new'}
          category={open.category}
          parentId={open.parentId}
          menu={menu}
          inside={
            open.category
              ? (counts.get(open.category.id) ?? 0) +
                menu.categories.filter(({ parentId }) => parentId === open.category?.id).length
              : 0
          }
          busy={busy}
          problems={problems}
          onClose={close}
          onRemove={() => {
            const { category } = open;
            if (!category) return;
            act({
              work: (client) => client.menu.deleteCategory.mutate({ id: category.id }),
              said: t('categoryRemoved', { name: category.name }),
              done: close,
            });
          }}
          onSave={({ parentId, slug, ...fields }) => {
            const { category } = open;
            const named = { ...fields, ...(slug.trim() ? { slug: slug.trim() } : {}) };
            act({
              work: async (client) => {
                if (!category) {
                  const { id } = await client.menu.createCategory.mutate({ ...named, parentId });
                  go(id);
                  return;
                }
                await client.menu.updateCategory.mutate({ id: category.id, ...named });
                if (parentId !== category.parentId) {
                  const position = menu.categories.filter((other) => other.parentId === parentId).length;
                  await client.menu.moveCategory.mutate({ id: category.id, parentId, position });
                }
              },
              said: t('saved', { name: fields.name }),
              done: close,
            });
          }}
        />
      )}
      {open?.what === 'item' && current && (
        <ItemForm
          key={open.item?.id ?? 'new'}
          name={open.item?.name}
          draft={draftOf(open.item, current.id, locations, digits)}
          menu={menu}
          locations={locations}
          currency={currency}
          digits={digits}
          busy={busy}
          problems={problems}
          onClose={close}
          onRemove={() => {
            const { item } = open;
            if (!item) return;
            act({
              work: (client) => client.menu.deleteItem.mutate({ id: item.id }),
              said: t('itemRemoved', { name: item.name }),
              done: close,
            });
          }}
          onSave={(draft) => {
            const { item } = open;
            const before = draftOf(item, current.id, locations, digits);
            const fields = fieldsOf(draft, digits);
            act({
              work: async (client) => {
                const { id } = item
                  ? await client.menu.updateItem.mutate({ id: item.id, ...fields })
                  : await client.menu.createItem.mutate(fields);
                for (const { location: place, override, stock } of placeChanges(before, draft, digits)) {
                  if (override) await client.menu.setOverride.mutate({ location: place, itemId: id, ...override });
                  if (stock) await client.menu.setStock.mutate({ location: place, itemId: id, ...stock });
                }
              },
              ...(item
                ? { undo: (client) => client.menu.updateItem.mutate({ id: item.id, ...fieldsOf(before, digits) }) }
                : {}),
              said: t('saved', { name: draft.name }),
              done: close,
            });
          }}
        />
      )}
    </>
  );
}
