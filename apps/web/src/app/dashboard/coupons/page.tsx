import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CouponsPage } from '@/features/coupons/coupons-page.tsx';
import { RefusedPage } from '@/features/shell/refused-page.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { caller } from '@/server/caller.ts';
import { may, requireStaff } from '@/server/require-staff.ts';
import { siteLocations } from '@/server/site-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('coupons'))('title') };
}

export default async function Page() {
  const session = await requireStaff('/dashboard/coupons');
  if (!may(session, 'menu:manage')) return <RefusedPage />;
  const [first] = await siteLocations();
  return (
    <ClientMessages namespaces={['common', 'coupons']}>
      <CouponsPage
        initial={await (await caller()).coupons.list()}
        currency={first?.currency ?? 'EUR'}
        timezone={first?.timezone ?? 'UTC'}
      />
    </ClientMessages>
  );
}
