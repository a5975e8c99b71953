import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LocationPage } from '@/features/locations/location-page.tsx';
import { RefusedPage } from '@/features/shell/refused-page.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { caller } from '@/server/caller.ts';
import { may, requireStaff } from '@/server/require-staff.ts';
import { staffLocation } from '@/server/staff-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hours'))('title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<{ location?: string }> }) {
  const session = await requireStaff('/dashboard/hours');
  if (!may(session, 'locations:manage')) return <RefusedPage />;
  const location = await staffLocation(session, (await searchParams).location);
  const api = await caller();
  const [inventory, { date: today }] = await Promise.all([
    api.inventory.get({ location: location.slug }),
    api.dashboard.getToday({ location: location.slug }),
  ]);
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), inventory.timezone])].sort();
  const t = await getTranslations('hours');
  return (
    <ClientMessages namespaces={['common', 'inventory', 'hours']}>
      <header className="mb-4">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-sm text-ink-2">{location.name}</p>
      </header>
      <LocationPage
        key={location.slug}
        location={location}
        inventory={inventory}
        today={today}
        serverTime={new Date().toISOString()}
        zones={zones}
      />
    </ClientMessages>
  );
}
