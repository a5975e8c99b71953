'use client';

import { LOCALES } from '@tavola/shared';
import type { Menu, MenuItem } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { cn } from '@tavola/ui/cn';
import { ErrorState } from '@tavola/ui/error-state';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { LinkButton } from '@tavola/ui/link-button';
import { Segmented } from '@tavola/ui/segmented';
import { Select } from '@tavola/ui/select';
import { Loading, Skeleton } from '@tavola/ui/skeleton';
import { useLocale, useTranslations } from 'next-intl';
import { type CSSProperties, useState } from 'react';
import { ItemSheet } from '../menu/item-sheet.tsx';
import { MenuSection } from '../menu/menu-section.tsx';
import { paths } from '../shell/paths.ts';

export interface PreviewWish {
  locale: string;
  /** Local `YYYY-MM-DDTHH:MM` of the location; empty for now. */
  at: string;
}

export interface MenuPreviewProps {
  location: string;
  /** Undefined while it is being fetched. */
  menu: Menu | undefined;
  failed: boolean;
  wish: PreviewWish;
  /** The owner's colours, as the diner site carries them. */
  accent: CSSProperties;
  onWish: (wish: PreviewWish) => void;
  onRetry: () => void;
}

/** The card as a diner reads it, from the same parts: in any language, at any hour, on a phone or wide. */
export function MenuPreview({ location, menu, failed, wish, accent, onWish, onRetry }: MenuPreviewProps) {
  const t = useTranslations('menuEditor');
  const common = useTranslations('common');
  const reader = useLocale();
  const languages = new Intl.DisplayNames([reader], { type: 'language' });
  const [width, setWidth] = useState<'phone' | 'wide'>('phone');
  const [opened, setOpened] = useState<MenuItem | null>(null);
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-end gap-4">
        <Segmented
          legend={t('previewWidth')}
          value={width}
          onChange={setWidth}
          choices={[
            { value: 'phone', label: t('phone') },
            { value: 'wide', label: t('wide') },
          ]}
        />
        <Field label={t('language')} className="w-36">
          <Select value={wish.locale} onChange={(event) => onWish({ ...wish, locale: event.target.value })}>
            {LOCALES.map((locale) => (
              <option key={locale} value={locale}>
                {languages.of(locale)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('servedAt')} aside={wish.at === '' ? t('now') : undefined}>
          <Input
            type="datetime-local"
            value={wish.at}
            onChange={(event) => onWish({ ...wish, at: event.target.value })}
          />
        </Field>
        <LinkButton href={paths.menu(location)} variant="quiet" target="_blank" className="ms-auto">
          {t('openMenu')}
        </LinkButton>
      </div>
      {failed && (
        <ErrorState title={common('error.title')} action={<Button onClick={onRetry}>{common('actions.retry')}</Button>}>
          {common('error.text')}
        </ErrorState>
      )}
      {!failed && !menu && (
        <Loading label={common('loading')} className="grid gap-3">
          <Skeleton className="h-10 w-60" />
          <Skeleton className="h-20 w-full" />
          <Skeleton className="h-20 w-full" />
        </Loading>
      )}
      {menu && !failed && (
        <div
          data-surface="paper"
          lang={wish.locale}
          style={accent}
          className={cn(
            'mx-auto w-full rounded-lg border border-line bg-ground px-5 pb-10 text-base text-ink shadow-raise',
            width === 'phone' ? 'max-w-[26rem] [&_ul]:grid-cols-1' : 'max-w-5xl md:px-8',
          )}
        >
          {menu.categories.map((category) => (
            <MenuSection
              key={category.id}
              category={category}
              hrefOf={(item) => paths.dish(item.slug, location)}
              found={undefined}
              onOpen={setOpened}
            />
          ))}
          {menu.categories.length === 0 && <p className="py-16 text-center text-ink-2">{t('previewEmpty')}</p>}
          {opened && (
            <ItemSheet
              key={opened.id}
              item={opened}
              open
              orderable={opened.available}
              onClose={() => setOpened(null)}
              onSave={() => setOpened(null)}
            />
          )}
        </div>
      )}
    </div>
  );
}
