import { getTranslations } from 'next-intl/server';
import { webManifest } from '@/features/installed/web-manifest.ts';
import { siteIdentity } from '@/server/site-identity.ts';

export const dynamic = 'force-dynamic';

/** The kitchen board on its own tablet: an app beside the diner site, which opens where tickets are. */
export async function GET(): Promise<Response> {
  const [{ name }, t] = await Promise.all([siteIdentity(), getTranslations('offline')]);
  const kitchen = t('kitchen');
  return webManifest({
    name: `${name} · ${kitchen}`,
    shortName: kitchen,
    start: '/kitchen',
    scope: '/',
    background: '#14110d',
  });
}
