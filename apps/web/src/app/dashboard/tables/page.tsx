import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InventoryPage } from '@/features/inventory/inventory-page.tsx';
import { RefusedPage } from '@/features/shell/refused-page.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { caller } from '@/server/caller.ts';
import { may, requireStaff } from '@/server/require-staff.ts';
import { staffLocation } from '@/server/staff-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('inventory'))('title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<{ location?: string }> }) {
  const session = await requireStaff('/dashboard/tables');
  if (!may(session, 'locations:manage')) return <RefusedPage />;
  const location = await staffLocation(session, (await searchParams).location);
  const api = await caller();
  const initial = await api.inventory.get({ location: location.slug });
  const t = await getTranslations('inventory');
  return (
    <ClientMessages namespaces={['common', 'inventory']}>
      <header className="mb-4">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-sm text-ink-2">{location.name}</p>
      </header>
      <InventoryPage key={location.slug} initial={initial} />
    </ClientMessages>
  );
}
