'use client';

import { cn } from '@tavola/ui/cn';
import { DropdownMenu, MenuItem, MenuSeparator } from '@tavola/ui/dropdown-menu';
import { IconButton } from '@tavola/ui/icon-button';
import { Ellipsis, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { droppedOn, type EditedCategory, type Place, type Step, stepped, type TreeEntry } from './category-tree.ts';
import { SortableArea } from './sortable-area.tsx';
import { useSortableRow } from './use-sortable-row.tsx';

export interface CategoryListProps {
  tree: readonly TreeEntry[];
  counts: ReadonlyMap<string, number>;
  current: string | undefined;
  onOpen: (id: string) => void;
  onEdit: (category: EditedCategory) => void;
  onAddBelow: (category: EditedCategory) => void;
  onMove: (category: EditedCategory, to: Place) => void;
  /** Dropped on something below itself. */
  onCycle: () => void;
}

const STEPS: readonly Step[] = ['up', 'down', 'in', 'out'];

/** The categories as a tree, ordered by drag, by Space and the arrows, or step by step from the row's menu. */
export function CategoryList({
  tree,
  counts,
  current,
  onOpen,
  onEdit,
  onAddBelow,
  onMove,
  onCycle,
}: CategoryListProps) {
  const t = useTranslations('menuEditor');
  const categories = tree.map(({ category }) => category);
  return (
    <SortableArea
      ids={categories.map(({ id }) => id)}
      onDrop={(id, over) => {
        const moved = categories.find((category) => category.id === id);
        if (!moved) return;
        const place = droppedOn(categories, moved.id, over);
        if (place) onMove(moved, place);
        else onCycle();
      }}
    >
      <nav aria-label={t('categories')} className="rounded-md border border-line bg-raised p-1.5">
        <ul className="grid gap-0.5">
          {tree.map(({ category, depth }) => (
            <CategoryRow
              key={category.id}
              category={category}
              depth={depth}
              count={counts.get(category.id) ?? 0}
              current={category.id === current}
              places={STEPS.map((step) => [step, stepped(categories, category.id, step)] as const)}
              onOpen={() => onOpen(category.id)}
              onEdit={() => onEdit(category)}
              onAddBelow={() => onAddBelow(category)}
              onMove={(to) => onMove(category, to)}
            />
          ))}
        </ul>
      </nav>
    </SortableArea>
  );
}

interface CategoryRowProps {
  category: EditedCategory;
  depth: number;
  count: number;
  current: boolean;
  places: readonly (readonly [Step, Place | undefined])[];
  onOpen: () => void;
  onEdit: () => void;
  onAddBelow: () => void;
  onMove: (to: Place) => void;
}

function CategoryRow({
  category,
  depth,
  count,
  current,
  places,
  onOpen,
  onEdit,
  onAddBelow,
  onMove,
}: CategoryRowProps) {
  const t = useTranslations('menuEditor');
  const { row, isDragging, grip } = useSortableRow(category.id);
  return (
    <li
      ref={row.ref}
      data-category={category.slug}
      style={{ ...row.style, marginInlineStart: `${depth * 0.875}rem` }}
      className={cn(
        'group flex items-center rounded-sm',
        current ? 'bg-accent-tint' : 'hover:bg-sunken',
        isDragging && 'relative z-10 bg-raised shadow-float',
      )}
    >
      {grip(t('move', { name: category.name }), 'h-9 w-6')}
      <button
        type="button"
        aria-current={current ? 'true' : undefined}
        onClick={onOpen}
        className={cn(
          'flex min-h-9 min-w-0 flex-1 items-center gap-2 text-start text-sm',
          current ? 'font-medium text-ink' : 'text-ink-2',
        )}
      >
        <span className="truncate">{category.name}</span>
        {!category.active && (
          <>
            <EyeOff aria-hidden className="size-3.5 shrink-0 text-ink-3" />
            <span className="sr-only">{t('hidden')}</span>
          </>
        )}
        <span className="tabular ms-auto ps-1 text-xs text-ink-3">{count}</span>
      </button>
      <DropdownMenu
        trigger={
          <IconButton size="sm" label={t('moreFor', { name: category.name })}>
            <Ellipsis aria-hidden className="size-4" />
          </IconButton>
        }
      >
        <MenuItem onSelect={onEdit}>{t('editCategory')}</MenuItem>
        <MenuItem onSelect={onAddBelow}>{t('addBelow')}</MenuItem>
        <MenuSeparator />
        {places.map(([step, place]) => (
          <MenuItem key={step} disabled={!place} onSelect={() => place && onMove(place)}>
            {t(`step.${step}`)}
          </MenuItem>
        ))}
      </DropdownMenu>
    </li>
  );
}
