import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PointsPage } from '@/features/points/points-page.tsx';
import { RefusedPage } from '@/features/shell/refused-page.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { may, requireStaff } from '@/server/require-staff.ts';
import { siteLocations } from '@/server/site-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('points'))('title') };
}

export default async function Page() {
  const session = await requireStaff('/dashboard/points');
  if (!may(session, 'guests:read')) return <RefusedPage />;
  const [first] = await siteLocations();
  return (
    <ClientMessages namespaces={['common', 'points']}>
      <PointsPage
        currency={first?.currency ?? 'EUR'}
        timezone={first?.timezone ?? 'UTC'}
        mayAdjust={may(session, 'guests:manage')}
        mayConfigure={may(session, 'settings:manage')}
      />
    </ClientMessages>
  );
}
