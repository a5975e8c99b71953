import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RefusedPage } from '@/features/shell/refused-page.tsx';
import { ZonesPage } from '@/features/zones/zones-page.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { caller } from '@/server/caller.ts';
import { may, requireStaff } from '@/server/require-staff.ts';
import { staffLocation } from '@/server/staff-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('zones'))('title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<{ location?: string }> }) {
  const session = await requireStaff('/dashboard/zones');
  if (!may(session, 'locations:manage')) return <RefusedPage />;
  const location = await staffLocation(session, (await searchParams).location);
  const t = await getTranslations('zones');
  const { lat, lng } = location.address;
  return (
    <ClientMessages namespaces={['common', 'zones']}>
      <header className="mb-4">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-sm text-ink-2">{location.name}</p>
      </header>
      <ZonesPage
        key={location.slug}
        initial={await (await caller()).delivery.zones({ location: location.slug })}
        location={location.slug}
        home={lat === null || lng === null ? null : { lat, lng }}
        currency={location.currency}
      />
    </ClientMessages>
  );
}
