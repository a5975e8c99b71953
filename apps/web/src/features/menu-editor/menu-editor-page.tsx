'use client';

import type { MenuForEditing } from '@tavola/shared/schemas';
import { minorDigits } from '@tavola/ui/format';
import { Tabs } from '@tavola/ui/tabs';
import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { DishesTab } from './dishes-tab.tsx';
import { ImportExport } from './import-export.tsx';
import { MealtimeTab } from './mealtime-tab.tsx';
import { OptionTab } from './option-tab.tsx';
import { PreviewTab } from './preview-tab.tsx';
import { useMenuEditor } from './use-menu-editor.ts';

export interface MenuEditorPageProps {
  initial: MenuForEditing;
  location: { slug: string; timezone: string; currency: string };
  locations: readonly { slug: string; name: string }[];
  today: string;
  accent: CSSProperties;
}

/** The menu as its owner edits it: dishes, the questions they ask, when they are served, and what the diner sees of it. */
export function MenuEditorPage({ initial, location, locations, today, accent }: MenuEditorPageProps) {
  const t = useTranslations('menuEditor');
  const editor = useMenuEditor(initial);
  const { currency } = location;
  const digits = minorDigits(currency);
  return (
    <>
      <header className="mb-4 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div>
          <h1 className="text-2xl font-semibold">{t('title')}</h1>
          <p className="text-sm text-ink-2">{t('lead')}</p>
        </div>
        <div className="-ms-3 flex">
          <ImportExport />
        </div>
      </header>
      <Tabs
        label={t('title')}
        tabs={[
          {
            value: 'dishes',
            label: t('tabs.dishes'),
            content: (
              <DishesTab
                editor={editor}
                location={location.slug}
                locations={locations}
                today={today}
                currency={currency}
                digits={digits}
              />
            ),
          },
          {
            value: 'options',
            label: t('tabs.options'),
            content: <OptionTab editor={editor} currency={currency} digits={digits} />,
          },
          { value: 'mealtimes', label: t('tabs.mealtimes'), content: <MealtimeTab editor={editor} /> },
          {
            value: 'preview',
            label: t('tabs.preview'),
            content: <PreviewTab location={location.slug} timezone={location.timezone} accent={accent} />,
          },
        ]}
      />
    </>
  );
}
