import type { MenuItem } from '@tavola/shared/schemas';
import { useTranslations } from 'next-intl';
import { travels } from './orderable.ts';

const FEW_LEFT = 5;

/** What stands between the diner and this dish, in a few words; nothing when it can simply be had. */
export function useDishNote(item: MenuItem): string | undefined {
  const t = useTranslations('menu');
  if (item.soldOut) return t('soldOutToday');
  if (!item.available)
    return item.mealtimes.length > 0 ? t('mealtimes', { mealtimes: item.mealtimes.join(', ') }) : t('notNow');
  if (!travels(item)) return t('hereOnly');
  return item.remaining !== null && item.remaining <= FEW_LEFT ? t('left', { count: item.remaining }) : undefined;
}
