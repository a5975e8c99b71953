'use client';

import { EmptyState } from '@tavola/ui/empty-state';
import { Input } from '@tavola/ui/input';
import { Skeleton } from '@tavola/ui/skeleton';
import { SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { groupInOrder } from '@/features/automations/group-in-order.ts';
import { useCatalog } from '@/features/automations/use-catalog.ts';
import { useRuleWords } from '@/features/automations/use-rule-words.ts';
import { QueryState } from '@/features/shell/query-state.tsx';
import { EventEntry } from './event-entry.tsx';

/** The reference of every event, made from the catalog the program itself uses. */
export function EventsPage() {
  const t = useTranslations('events');
  const words = useRuleWords();
  const catalog = useCatalog();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const found = (catalog.data?.events ?? []).filter(({ name, description, variables }) =>
    [name, description, words.event(name), ...variables.map(({ path }) => path)]
      .join(' ')
      .toLowerCase()
      .includes(wanted),
  );
  const groups = groupInOrder(found, ({ name }) => words.group(name));
  return (
    <>
      <header className="mb-5">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="max-w-prose text-sm text-ink-2">{t('lead')}</p>
      </header>
      <QueryState query={catalog}>
        <Skeleton className="h-96" />
      </QueryState>
      {catalog.isSuccess && (
        <div className="grid items-start gap-8 lg:grid-cols-[14rem_minmax(0,1fr)]">
          <div className="grid gap-4 lg:sticky lg:top-19">
            <Input
              type="search"
              aria-label={t('search')}
              placeholder={t('search')}
              value={query}
              onChange={({ target }) => setQuery(target.value)}
            />
            <nav aria-label={t('jump')} className="hidden max-h-[70dvh] gap-4 overflow-y-auto lg:grid">
              {groups.map(([group, events]) => (
                <div key={group}>
                  <p className="mb-1 text-xs text-ink-3">{group}</p>
                  <ul className="grid">
                    {events.map(({ name }) => (
                      <li key={name}>
                        <a
                          href={`#${name}`}
                          className="flex min-h-7 items-center rounded-sm px-1 font-mono text-xs text-ink-2 hover:bg-sunken hover:text-ink"
                        >
                          {name}
                        </a>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </nav>
          </div>
          <div className="grid min-w-0 gap-6">
            {found.length === 0 && (
              <EmptyState icon={<SearchX aria-hidden />} title={t('none')}>
                {t('noneText')}
              </EmptyState>
            )}
            {found.map((event) => (
              <EventEntry key={event.name} event={event} />
            ))}
          </div>
        </div>
      )}
    </>
  );
}
