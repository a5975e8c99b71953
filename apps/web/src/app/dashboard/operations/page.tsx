import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OperationsPage } from '@/features/operations/operations-page.tsx';
import { RefusedPage } from '@/features/shell/refused-page.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { may, requireStaff } from '@/server/require-staff.ts';
import { siteLocations } from '@/server/site-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('operations'))('title') };
}

export default async function Page() {
  const session = await requireStaff('/dashboard/operations');
  if (!may(session, 'operations:manage')) return <RefusedPage />;
  const [locations, t] = [await siteLocations(), await getTranslations('operations')];
  return (
    <ClientMessages namespaces={['common', 'dashboard', 'operations']}>
      <header className="mb-4">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-sm text-ink-2">{t('lead')}</p>
      </header>
      <OperationsPage timeZone={locations[0]?.timezone ?? 'UTC'} />
    </ClientMessages>
  );
}
