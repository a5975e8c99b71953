import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { CSSProperties } from 'react';
import { MenuEditorPage } from '@/features/menu-editor/menu-editor-page.tsx';
import { RefusedPage } from '@/features/shell/refused-page.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { caller } from '@/server/caller.ts';
import { may, requireStaff } from '@/server/require-staff.ts';
import { siteIdentity } from '@/server/site-identity.ts';
import { staffLocation, staffLocations } from '@/server/staff-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('menuEditor'))('title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<{ location?: string }> }) {
  const session = await requireStaff('/dashboard/menu');
  if (!may(session, 'menu:manage')) return <RefusedPage />;
  const locations = await staffLocations(session);
  const location = await staffLocation(session, (await searchParams).location);
  const api = await caller();
  const { date: today } = await api.dashboard.getToday({ location: location.slug });
  return (
    <ClientMessages namespaces={['common', 'menuEditor', 'inventory', 'media', 'menu']}>
      <MenuEditorPage
        key={location.slug}
        initial={await api.menu.getForEditing()}
        location={{ slug: location.slug, timezone: location.timezone, currency: location.currency }}
        locations={locations.map(({ slug, name }) => ({ slug, name }))}
        today={today}
        accent={(await siteIdentity()).accent as CSSProperties}
      />
    </ClientMessages>
  );
}
