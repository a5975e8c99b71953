import { ORDER_TYPES } from '@tavola/shared';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OrdersPage } from '@/features/orders/orders-page.tsx';
import { PauseControl } from '@/features/pausing/pause-control.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { may, requireStaff } from '@/server/require-staff.ts';
import { staffLocation } from '@/server/staff-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('orders'))('title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<{ location?: string }> }) {
  const session = await requireStaff('/dashboard/orders');
  const location = await staffLocation(session, (await searchParams).location);
  const t = await getTranslations('orders');
  return (
    <>
      <header className="mb-5 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-2xl font-semibold">{t('title')}</h1>
          <p className="text-sm text-ink-2">
            {location.name}
            {may(session, 'locations:manage') && location.ordering.types.includes('dine_in') && (
              <a
                href={`/dashboard/orders/codes?location=${location.slug}`}
                className="ml-3 underline underline-offset-4"
              >
                {t('codes.title')}
              </a>
            )}
          </p>
        </div>
        {may(session, 'kitchen:manage') && (
          <ClientMessages namespaces={['common', 'pausing']}>
            <PauseControl key={location.slug} location={location.slug} />
          </ClientMessages>
        )}
      </header>
      <ClientMessages namespaces={['common', 'orders', 'menu']}>
        <OrdersPage
          key={location.slug}
          location={location.slug}
          types={ORDER_TYPES.filter((type) => location.ordering.types.includes(type))}
          mayManage={may(session, 'orders:manage')}
        />
      </ClientMessages>
    </>
  );
}
