'use client';

import { ALLERGENS, type Allergen, DIETARY_TAGS, type DietaryTag } from '@tavola/shared';
import { cn } from '@tavola/ui/cn';
import { Input } from '@tavola/ui/input';
import { ChevronDown, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type DishFacts, type DishQuery, EMPTY_QUERY, isEmptyQuery } from './find-dishes.ts';

export interface MenuSearchProps {
  facts: readonly DishFacts[];
  query: DishQuery;
  onChange: (query: DishQuery) => void;
  foundCount: number | undefined;
}

const toggled = <T,>(list: readonly T[], value: T): T[] =>
  list.includes(value) ? list.filter((other) => other !== value) : [...list, value];

/** Enter leads to the first dish that matches: it may be far down the card. */
function goToFirstMatch() {
  const dish = document.querySelector('li[id^="dish-"]:not([data-dimmed]) a');
  dish?.scrollIntoView({ block: 'center' });
  if (dish instanceof HTMLElement) dish.focus({ preventScroll: true });
}

/** Search and filters. What does not match fades; the card keeps its order, so nobody loses their place. */
export function MenuSearch({ facts, query, onChange, foundCount }: MenuSearchProps) {
  const t = useTranslations('menu');
  const dietary = useTranslations('common.dietary');
  const allergen = useTranslations('common.allergen');
  const tags = DIETARY_TAGS.filter((tag) => tag !== 'alcohol' && facts.some((dish) => dish.dietary.includes(tag)));
  const allergens = ALLERGENS.filter((name) => facts.some((dish) => dish.allergens.includes(name)));
  const filters = query.dietary.length + query.without.length;
  return (
    <search className="block">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="relative min-w-56 flex-1">
          <Search aria-hidden className="pointer-events-none absolute start-3 top-3 size-4 text-ink-3" />
          <Input
            type="search"
            aria-label={t('search')}
            value={query.text}
            placeholder={t('search')}
            onChange={(event) => onChange({ ...query, text: event.target.value })}
            onKeyDown={(event) => event.key === 'Enter' && goToFirstMatch()}
            className="ps-9"
          />
        </div>
        <details className="group min-w-0 open:w-full">
          <summary className="flex min-h-10 list-none items-center gap-2 rounded-md px-1 text-sm text-ink-2 select-none hover:text-ink [&::-webkit-details-marker]:hidden">
            {filters > 0 ? t('filterCount', { count: filters }) : t('filter')}
            <ChevronDown aria-hidden className="size-4 transition-[rotate] motion-fast group-open:rotate-180" />
          </summary>
          <div className="grid gap-4 pt-2 pb-1">
            <Chips legend={t('wishes')}>
              {tags.map((tag) => (
                <Chip
                  key={tag}
                  checked={query.dietary.includes(tag)}
                  onChange={() => onChange({ ...query, dietary: toggled<DietaryTag>(query.dietary, tag) })}
                >
                  {dietary(tag)}
                </Chip>
              ))}
            </Chips>
            <Chips legend={t('without')}>
              {allergens.map((name) => (
                <Chip
                  key={name}
                  checked={query.without.includes(name)}
                  onChange={() => onChange({ ...query, without: toggled<Allergen>(query.without, name) })}
                >
                  {allergen(name)}
                </Chip>
              ))}
            </Chips>
          </div>
        </details>
      </div>
      <p
        aria-live="polite"
        className={cn('flex flex-wrap gap-x-3 text-sm text-ink-2', foundCount !== undefined && 'mt-3')}
      >
        {foundCount !== undefined && t('found', { count: foundCount })}
        {!isEmptyQuery(query) && (
          <button type="button" onClick={() => onChange(EMPTY_QUERY)} className="underline underline-offset-4">
            {t('clear')}
          </button>
        )}
      </p>
    </search>
  );
}

function Chips({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-2">{children}</div>
    </fieldset>
  );
}

function Chip({ checked, onChange, children }: { checked: boolean; onChange: () => void; children: ReactNode }) {
  return (
    <label className="inline-flex min-h-9 cursor-pointer items-center rounded-full border border-line-strong px-3.5 text-sm text-ink-2 transition-colors motion-fast has-checked:border-accent has-checked:bg-accent-tint has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
      <input type="checkbox" checked={checked} onChange={onChange} className="sr-only" />
      {children}
    </label>
  );
}
