'use client';

import type { MenuForEditing } from '@tavola/shared/schemas';
import { Badge } from '@tavola/ui/badge';
import { Button } from '@tavola/ui/button';
import { EmptyState } from '@tavola/ui/empty-state';
import { Clock, Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { weekdayName } from '../shell/opening-hours.ts';

export type EditedMealtime = MenuForEditing['mealtimes'][number];

export interface MealtimeListProps {
  menu: Pick<MenuForEditing, 'items' | 'mealtimes'>;
  onOpen: (mealtime: EditedMealtime | undefined) => void;
}

/** The names of the dishes bound to a mealtime. */
export const dishesAt = (menu: Pick<MenuForEditing, 'items'>, mealtimeId: string): string[] =>
  menu.items.filter(({ mealtimeIds }) => mealtimeIds.includes(mealtimeId)).map(({ name }) => name);

/** When parts of the menu are served; a dish with none of these is served all day. */
export function MealtimeList({ menu, onOpen }: MealtimeListProps) {
  const t = useTranslations('menuEditor');
  const locale = useLocale();
  const add = (
    <Button size="sm" variant="secondary" onClick={() => onOpen(undefined)}>
      <Plus aria-hidden className="size-4" />
      {t('newMealtime')}
    </Button>
  );
  if (menu.mealtimes.length === 0) {
    return (
      <EmptyState icon={<Clock aria-hidden />} title={t('noMealtimes')} action={add}>
        {t('noMealtimesText')}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="mb-3 flex items-center justify-between gap-4">
        <p className="max-w-prose text-sm text-ink-2">{t('mealtimesLead')}</p>
        {add}
      </div>
      <ul className="rounded-md border border-line bg-raised">
        {menu.mealtimes.map((mealtime) => (
          <li key={mealtime.id} className="border-b border-line last:border-b-0">
            <button
              type="button"
              onClick={() => onOpen(mealtime)}
              className="flex w-full flex-wrap items-center gap-x-6 gap-y-1 px-4 py-3 text-start text-sm hover:bg-sunken"
            >
              <span className="min-w-40 font-medium">{mealtime.name}</span>
              <span className="tabular text-ink-2">
                {mealtime.start}–{mealtime.end}
                {mealtime.end <= mealtime.start && <span className="text-ink-3"> {t('nextDay')}</span>}
              </span>
              <span className="flex-1 text-ink-2">
                {mealtime.weekdays.length === 7
                  ? t('everyDay')
                  : [...mealtime.weekdays]
                      .sort((a, b) => a - b)
                      .map((day) => weekdayName(day, locale))
                      .join(', ')}
              </span>
              <Badge>{t('uses', { count: dishesAt(menu, mealtime.id).length })}</Badge>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
