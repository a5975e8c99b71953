import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DiscountsPage } from '@/features/discounts/discounts-page.tsx';
import { houseDishes } from '@/features/discounts/house-dishes.ts';
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
  return (
    <DiscountsPage
      initial={await api.coupons.listDiscounts()}
      dishes={houseDishes(await api.menu.getForEditing(), await getLocale())}
      currency={first?.currency ?? 'EUR'}
      timezone={first?.timezone ?? 'UTC'}
    />
  );
}
