import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RefusedPage } from '@/features/shell/refused-page.tsx';
import { WidgetPage } from '@/features/widget/widget-page.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { may, requireStaff } from '@/server/require-staff.ts';
import { services } from '@/server/services.ts';
import { siteIdentity } from '@/server/site-identity.ts';
import { siteLocations } from '@/server/site-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('agents.widget'))('title') };
}

export default async function Page() {
  const session = await requireStaff('/dashboard/widget');
  if (!may(session, 'settings:read')) return <RefusedPage />;
  const [locations, { publicUrl }, { widgetOrigins }] = await Promise.all([
    siteLocations(),
    siteIdentity(),
    services().settings.get('reservations'),
  ]);
  return (
    <ClientMessages namespaces={['common', 'agents']}>
      <WidgetPage
        locations={locations.map(({ slug, name }) => ({ slug, name }))}
        publicUrl={publicUrl}
        sites={widgetOrigins}
        mayChange={may(session, 'settings:manage')}
      />
    </ClientMessages>
  );
}
