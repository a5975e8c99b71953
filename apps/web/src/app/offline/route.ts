import { getLocale, getTranslations } from 'next-intl/server';
import { offlinePage } from '@/features/installed/offline-page.ts';
import { siteIdentity } from '@/server/site-identity.ts';

export const dynamic = 'force-dynamic';

/** What the service worker keeps for the moment the network is gone. */
export async function GET(): Promise<Response> {
  const [lang, t, { name, accent = {} }] = await Promise.all([getLocale(), getTranslations('offline'), siteIdentity()]);
  return new Response(offlinePage({ lang, name, accent, title: t('title'), text: t('text'), again: t('again') }), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
  });
}
