'use client';

import { SETTINGS, type SettingGroup } from '@tavola/shared';
import { cn } from '@tavola/ui/cn';
import { Input } from '@tavola/ui/input';
import { Search } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSettingWords } from './use-setting-words.ts';

export const settingsHref = (group: SettingGroup) => `/dashboard/settings/${group}`;

/** The groups, and a search over every field's words. */
export function SettingsNav({ groups, current }: { groups: readonly SettingGroup[]; current: SettingGroup }) {
  const t = useTranslations('settings');
  const wordsOf = useSettingWords();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const hits = groups
    .flatMap((group) => Object.keys(SETTINGS[group]).map((name) => ({ group, name, ...wordsOf(group, name) })))
    .filter(({ label, effect }) => `${label} ${effect}`.toLowerCase().includes(wanted));
  return (
    <nav aria-label={t('title')} className="grid content-start gap-3 md:sticky md:top-19">
      <div className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute start-3 top-1/2 size-4 -translate-y-1/2 text-ink-3"
        />
        <Input
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          className="ps-9"
        />
      </div>
      {wanted === '' ? (
        <ul className="flex gap-1 overflow-x-auto md:grid md:gap-0.5">
          {groups.map((group) => (
            <li key={group}>
              <Link
                href={settingsHref(group)}
                aria-current={group === current ? 'page' : undefined}
                className={cn(
                  'flex min-h-9 items-center rounded-md px-3 text-sm whitespace-nowrap',
                  group === current ? 'bg-sunken font-medium text-ink' : 'text-ink-2 hover:bg-sunken/60 hover:text-ink',
                )}
              >
                {t(`groups.${group}`)}
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <ul className="grid gap-0.5">
          {hits.length === 0 && <li className="px-3 py-2 text-sm text-ink-3">{t('noMatch')}</li>}
          {hits.map(({ group, name, label }) => (
            <li key={`${group}.${name}`}>
              <Link
                href={`${settingsHref(group)}#setting-${group}-${name}`}
                className="block rounded-md px-3 py-1.5 text-sm hover:bg-sunken"
              >
                {label}
                <span className="block text-xs text-ink-3">{t(`groups.${group}`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
