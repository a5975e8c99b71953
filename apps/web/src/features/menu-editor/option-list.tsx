'use client';

import type { MenuForEditing } from '@tavola/shared/schemas';
import { Badge } from '@tavola/ui/badge';
import { Button } from '@tavola/ui/button';
import { EmptyState } from '@tavola/ui/empty-state';
import { formatMoney } from '@tavola/ui/format';
import { ListChecks, Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { EditedGroup } from './option-draft.ts';

export interface OptionListProps {
  menu: Pick<MenuForEditing, 'items' | 'optionGroups'>;
  currency: string;
  onOpen: (group: EditedGroup | undefined) => void;
}

/** The names of the dishes that ask a group. */
export const dishesAsking = (menu: Pick<MenuForEditing, 'items'>, groupId: string): string[] =>
  menu.items.filter(({ optionGroupIds }) => optionGroupIds.includes(groupId)).map(({ name }) => name);

/** Every question dishes can ask, with its answers and how many dishes ask it. */
export function OptionList({ menu, currency, onOpen }: OptionListProps) {
  const t = useTranslations('menuEditor');
  const locale = useLocale();
  const add = (
    <Button size="sm" variant="secondary" onClick={() => onOpen(undefined)}>
      <Plus aria-hidden className="size-4" />
      {t('newOption')}
    </Button>
  );
  if (menu.optionGroups.length === 0) {
    return (
      <EmptyState icon={<ListChecks aria-hidden />} title={t('noOptions')} action={add}>
        {t('noOptionsText')}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="mb-3 flex items-center justify-between gap-4">
        <p className="max-w-prose text-sm text-ink-2">{t('optionsLead')}</p>
        {add}
      </div>
      <ul className="rounded-md border border-line bg-raised">
        {menu.optionGroups.map((group) => {
          const uses = dishesAsking(menu, group.id).length;
          return (
            <li key={group.id} className="border-b border-line last:border-b-0">
              <button
                type="button"
                onClick={() => onOpen(group)}
                className="grid w-full gap-x-6 gap-y-1 px-4 py-3 text-start hover:bg-sunken sm:grid-cols-[14rem_minmax(0,1fr)_auto]"
              >
                <span>
                  <span className="block text-sm font-medium">{group.name}</span>
                  <span className="block text-xs text-ink-3">
                    {t(`kinds.${group.kind}`)} · {group.required ? t('required') : t('voluntary')}
                  </span>
                </span>
                <span className="text-sm text-ink-2">
                  {group.values.map((value, index) => (
                    <span key={value.id} className={value.available ? undefined : 'line-through'}>
                      {index > 0 && ', '}
                      {value.name}
                      {value.price !== 0 && (
                        <span className="tabular text-ink-3">
                          {` ${value.price > 0 ? '+' : '−'}${formatMoney({ amount: Math.abs(value.price), currency }, locale)}`}
                        </span>
                      )}
                    </span>
                  ))}
                </span>
                <span className="justify-self-start sm:justify-self-end">
                  <Badge>{t('uses', { count: uses })}</Badge>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
