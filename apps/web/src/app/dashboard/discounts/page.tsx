import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DiscountsPage } from '@/features/discounts/discounts-page.tsx';
import { dishesOf } from '@/features/menu/menu-sections.ts';
import { RefusedPage } from '@/features/shell/refused-page.tsx';
import { caller } from '@/server/caller.ts';
import { may, requireStaff } from '@/server/require-staff.ts';
import { siteLocations } from '@/server/site-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('orders.discounts'))('title') };
}

export default async function Page() {
  const session = await requireStaff('/dashboard/discounts');
  if (!may(session, 'menu:manage')) return <RefusedPage />;
  const api = await caller();
  const [first] = await siteLocations();
  const menu = first && (await api.menu.get({ location: first.slug, locale: await getLocale() }));
  return (
    <DiscountsPage
      initial={await api.coupons.listDiscounts()}
      dishes={dishesOf(menu?.categories ?? []).map(({ item: { id, name } }) => ({ id, name }))}
      currency={first?.currency ?? 'EUR'}
      timezone={first?.timezone ?? 'UTC'}
    />
  );
}
