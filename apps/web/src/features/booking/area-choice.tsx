import type { Location } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { useTranslations } from 'next-intl';
import { type BookingSearch, searchHref } from './booking-search.ts';

export interface AreaChoiceProps {
  search: BookingSearch;
  areas: Location['areas'];
  /** A booking made for an area keeps one: it can move to another, not to any. */
  bound?: boolean | undefined;
}

/** Where to sit, when there is a choice. */
export function AreaChoice({ search, areas, bound = false }: AreaChoiceProps) {
  const t = useTranslations('booking');
  if (areas.length < 2) return null;
  const choices = bound ? areas : [{ id: undefined, name: t('area.any') }, ...areas];
  return (
    <nav aria-label={t('area.label')} className="-mx-5 overflow-x-auto px-5 [scrollbar-width:none] md:mx-0 md:px-0">
      <ul className="flex gap-2 py-1">
        {choices.map(({ id, name }) => (
          <li key={id ?? 'any'} className="shrink-0">
            <a
              href={searchHref(search, { area: id })}
              aria-current={id === search.area ? 'true' : undefined}
              className={cn(
                'inline-flex min-h-9 items-center rounded-full border px-4 text-sm',
                id === search.area
                  ? 'border-accent bg-accent-tint font-medium text-accent-text'
                  : 'border-line text-ink-2 hover:border-line-strong',
              )}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
