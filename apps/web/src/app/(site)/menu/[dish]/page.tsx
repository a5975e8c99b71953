import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { cache } from 'react';
import { DishPage } from '@/features/menu/dish-page.tsx';
import { dishesOf } from '@/features/menu/menu-sections.ts';
import { isOrderable } from '@/features/menu/orderable.ts';
import { DishForm } from '@/features/plain-order/dish-form.tsx';
import { paths } from '@/features/shell/paths.ts';
import { SiteFrame } from '@/features/shell/site-frame.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { caller } from '@/server/caller.ts';
import { siteLocation } from '@/server/site-locations.ts';

interface DishRouteProps {
  params: Promise<{ dish: string }>;
  searchParams: Promise<{ location?: string; table?: string }>;
}

const findDish = cache(async (dish: string, wanted: string | undefined) => {
  const site = await siteLocation(wanted);
  if (!site) return undefined;
  const menu = await (await caller()).menu.get({ location: site.location.slug, locale: await getLocale() });
  const found = dishesOf(menu.categories).find(({ item }) => item.slug === dish);
  return found && { site, item: found.item };
});

export async function generateMetadata({ params, searchParams }: DishRouteProps): Promise<Metadata> {
  const found = await findDish((await params).dish, (await searchParams).location);
  if (!found) return {};
  const { item, site } = found;
  return {
    title: item.name,
    description: item.description,
    alternates: { canonical: paths.dish(item.slug, site.slug) },
  };
}

export default async function DishRoute({ params, searchParams }: DishRouteProps) {
  const { location: wanted, table } = await searchParams;
  const found = await findDish((await params).dish, wanted);
  if (!found) notFound();
  const { site, item } = found;
  return (
    <SiteFrame site={site} act="menu">
      <ClientMessages namespaces={['menu', 'cart', 'common']}>
        <DishPage item={item} location={site.location.slug} slug={site.slug} tableToken={table} />
        {isOrderable(item, table !== undefined) && (
          <noscript>
            <DishForm item={item} location={site.location.slug} table={table} />
          </noscript>
        )}
      </ClientMessages>
    </SiteFrame>
  );
}
