import 'server-only';
import { LOCALES, type Locale } from '@tavola/shared';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { LOCALE_COOKIE } from '@/features/shell/preferences.ts';
import { preferredLocale } from './preferred-locale.ts';
import { services } from './services.ts';

const isLocale = (value: string | undefined): value is Locale => LOCALES.some((locale) => locale === value);

/** The language chosen on the site, else the browser's, else the restaurant's. */
export const readerLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  if (isLocale(chosen)) return chosen;
  const preferred = preferredLocale((await headers()).get('accept-language'));
  if (preferred) return preferred;
  return (await services().settings.get('general')).defaultLocale;
});
