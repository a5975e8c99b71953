import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EventsPage } from '@/features/events/events-page.tsx';
import { RefusedPage } from '@/features/shell/refused-page.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { may, requireStaff } from '@/server/require-staff.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('events'))('title') };
}

export default async function Page() {
  const session = await requireStaff('/dashboard/events');
  if (!may(session, 'automations:manage')) return <RefusedPage />;
  return (
    <ClientMessages namespaces={['common', 'automations', 'events']}>
      <EventsPage />
    </ClientMessages>
  );
}
