'use client';

import { cn } from '@tavola/ui/cn';
import { useTranslations } from 'next-intl';
import type { TreeEntry } from './category-tree.ts';

export interface CategoryListProps {
  tree: readonly TreeEntry[];
  counts: ReadonlyMap<string, number>;
  current: string | undefined;
  onOpen: (id: string) => void;
}

export function CategoryList({ tree, counts, current, onOpen }: CategoryListProps) {
  const t = useTranslations('menuEditor');
  return (
    <nav aria-label={t('categories')} className="rounded-md border border-line bg-raised p-2">
      <ul className="grid gap-0.5">
        {tree.map(({ category, depth }) => (
          <li key={category.id}>
            <button
              type="button"
              aria-current={category.id === current ? 'true' : undefined}
              onClick={() => onOpen(category.id)}
              style={{ paddingInlineStart: `${0.625 + depth}rem` }}
              className={cn(
                'flex min-h-9 w-full items-center justify-between gap-2 rounded-sm pe-2.5 text-start text-sm',
                category.id === current ? 'bg-accent-tint font-medium text-ink' : 'text-ink-2 hover:bg-sunken',
                !category.active && 'line-through',
              )}
            >
              <span className="truncate">{category.name}</span>
              <span className="tabular text-xs text-ink-3">{counts.get(category.id) ?? 0}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
