import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MediaPage } from '@/features/media/media-page.tsx';
import { RefusedPage } from '@/features/shell/refused-page.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { may, requireStaff } from '@/server/require-staff.ts';
import { siteLocations } from '@/server/site-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('media'))('title') };
}

export default async function Page() {
  const session = await requireStaff('/dashboard/media');
  if (!may(session, 'menu:manage')) return <RefusedPage />;
  const [location] = await siteLocations();
  return (
    <ClientMessages namespaces={['common', 'media']}>
      <MediaPage timeZone={location?.timezone ?? 'UTC'} />
    </ClientMessages>
  );
}
