'use client';

import { LOCALES } from '@tavola/shared';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Textarea } from '@tavola/ui/textarea';
import { useLocale, useTranslations } from 'next-intl';
import type { Words } from './item-draft.ts';

export interface TranslationFieldsProps {
  words: Words;
  /** Whether there is a description to translate as well. */
  described?: boolean;
  onChange: (words: Words) => void;
}

/** The house writes its menu in English; the other languages of the site stand beside it. */
const OTHERS = LOCALES.filter((locale) => locale !== 'en');

/** Name and description in the other languages of the site; what is empty shows the original. */
export function TranslationFields({ words, described = false, onChange }: TranslationFieldsProps) {
  const t = useTranslations('menuEditor');
  const reader = useLocale();
  const languages = new Intl.DisplayNames([reader], { type: 'language' });
  return OTHERS.map((locale) => {
    const language = languages.of(locale) ?? locale;
    const set = (field: 'name' | 'description', text: string) =>
      onChange({ ...words, [locale]: { ...words[locale], [field]: text } });
    return (
      <div key={locale} lang={locale} className="grid gap-3">
        <Field label={t('nameIn', { language })}>
          <Input
            maxLength={120}
            value={words[locale]?.name ?? ''}
            onChange={(event) => set('name', event.target.value)}
          />
        </Field>
        {described && (
          <Field label={t('descriptionIn', { language })}>
            <Textarea
              rows={2}
              maxLength={2_000}
              value={words[locale]?.description ?? ''}
              onChange={(event) => set('description', event.target.value)}
            />
          </Field>
        )}
      </div>
    );
  });
}
