import { ORDER_TYPES } from '@tavola/shared';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { localDay } from '@/features/booking/booking-search.ts';
import { Checkout } from '@/features/checkout/checkout.tsx';
import { dishesOf } from '@/features/menu/menu-sections.ts';
import { SiteFrame } from '@/features/shell/site-frame.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { caller } from '@/server/caller.ts';
import { services } from '@/server/services.ts';
import { siteLocation } from '@/server/site-locations.ts';

interface CheckoutPageProps {
  searchParams: Promise<{ location?: string; table?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('checkout');
  return { title: t('title'), robots: { index: false } };
}

export default async function CheckoutPage({ searchParams }: CheckoutPageProps) {
  const { location: wanted, table } = await searchParams;
  const site = await siteLocation(wanted);
  if (!site) notFound();
  const { location, slug } = site;
  const t = await getTranslations('checkout');
  const menu = await (await caller()).menu.get({ location: location.slug, locale: await getLocale() });
  const { tipsEnabled } = await services().settings.get('orders');
  // At a table the code on it says which one; without it there is nothing to serve to.
  const types = ORDER_TYPES.filter((type) => location.ordering.types.includes(type) && (type !== 'dine_in' || table));
  return (
    <SiteFrame site={site} act="menu">
      <div className="mx-auto max-w-6xl px-5 pt-8 pb-20 md:px-8 md:pt-12">
        <h1 className="mb-8 font-display text-4xl">{t('title')}</h1>
        <ClientMessages namespaces={['checkout', 'cart', 'menu', 'common']}>
          <Checkout
            place={location}
            slug={slug}
            types={table ? [...types].reverse() : types}
            items={dishesOf(menu.categories).map(({ item }) => item)}
            today={localDay(new Date(), location.timezone)}
            tipsEnabled={tipsEnabled}
            tableToken={table}
          />
        </ClientMessages>
      </div>
    </SiteFrame>
  );
}
