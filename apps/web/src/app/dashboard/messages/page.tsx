import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MessagesPage } from '@/features/messages/messages-page.tsx';
import { RefusedPage } from '@/features/shell/refused-page.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { may, requireStaff } from '@/server/require-staff.ts';
import { siteLocations } from '@/server/site-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('messages'))('title') };
}

export default async function Page() {
  const session = await requireStaff('/dashboard/messages');
  if (!may(session, 'automations:manage')) return <RefusedPage />;
  const [location] = await siteLocations();
  return (
    <ClientMessages namespaces={['common', 'automations', 'messages']}>
      <MessagesPage
        timeZone={location?.timezone ?? 'UTC'}
        testTo={may(session, 'settings:secure') ? session.staff.email : null}
      />
    </ClientMessages>
  );
}
