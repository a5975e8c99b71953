import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AgentsPage } from '@/features/agents/agents-page.tsx';
import { RefusedPage } from '@/features/shell/refused-page.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { may, requireStaff } from '@/server/require-staff.ts';
import { siteLocations } from '@/server/site-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agents'))('title') };
}

export default async function Page() {
  const session = await requireStaff('/dashboard/agents');
  if (!may(session, 'keys:manage')) return <RefusedPage />;
  const locations = await siteLocations();
  return (
    <ClientMessages namespaces={['common', 'dashboard', 'agents']}>
      <AgentsPage
        locations={locations.map(({ id, slug, name }) => ({ id, slug, name }))}
        timeZone={locations[0]?.timezone ?? 'UTC'}
      />
    </ClientMessages>
  );
}
