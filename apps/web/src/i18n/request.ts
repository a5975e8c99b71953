import { getRequestConfig } from 'next-intl/server';
import { readerLocale } from '@/server/locale.ts';

const load = {
  en: async () => (await import('./messages.en.ts')).en,
  de: async () => (await import('./messages.de.ts')).de,
};

/** The reader's language, decided per request; addresses stay the same in every language. */
export default getRequestConfig(async () => {
  const locale = await readerLocale();
  return { locale, messages: await load[locale](), timeZone: 'UTC' };
});
