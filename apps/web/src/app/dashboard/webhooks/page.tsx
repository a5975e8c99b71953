import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RefusedPage } from '@/features/shell/refused-page.tsx';
import { WebhooksPage } from '@/features/webhooks/webhooks-page.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { may, requireStaff } from '@/server/require-staff.ts';
import { siteLocations } from '@/server/site-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('title') };
}

export default async function Page() {
  const session = await requireStaff('/dashboard/webhooks');
  if (!may(session, 'webhooks:manage')) return <RefusedPage />;
  const locations = await siteLocations();
  return (
    <ClientMessages namespaces={['common', 'agents', 'webhooks']}>
      <WebhooksPage
        locations={locations.map(({ id, name }) => ({ id, name }))}
        timeZone={locations[0]?.timezone ?? 'UTC'}
      />
    </ClientMessages>
  );
}
