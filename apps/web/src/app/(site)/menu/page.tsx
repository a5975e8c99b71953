import { formatInstant } from '@tavola/ui/format';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { menuJsonLd } from '@/features/discovery/menu-json-ld.ts';
import { JsonLd } from '@/features/home/json-ld.tsx';
import { MenuCard } from '@/features/menu/menu-card.tsx';
import { servedCategories } from '@/features/menu/menu-sections.ts';
import { paths } from '@/features/shell/paths.ts';
import { SiteFrame } from '@/features/shell/site-frame.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { caller } from '@/server/caller.ts';
import { siteIdentity } from '@/server/site-identity.ts';
import { siteLocation } from '@/server/site-locations.ts';

interface MenuPageProps {
  searchParams: Promise<{ location?: string; dish?: string; table?: string }>;
}

export async function generateMetadata({ searchParams }: MenuPageProps): Promise<Metadata> {
  const t = await getTranslations('menu');
  const site = await siteLocation((await searchParams).location);
  return {
    title: t('title'),
    description: site && t('description', { place: site.location.name }),
    alternates: { canonical: paths.menu(site?.slug) },
  };
}

export default async function MenuPage({ searchParams }: MenuPageProps) {
  const { location: wanted, dish, table } = await searchParams;
  const site = await siteLocation(wanted);
  if (!site) notFound();
  const t = await getTranslations('menu');
  const locale = await getLocale();
  const { location, slug } = site;
  const menu = await (await caller()).menu.get({ location: location.slug, locale });
  const { publicUrl } = await siteIdentity();
  return (
    <SiteFrame site={site} act="menu">
      <JsonLd data={menuJsonLd({ menu, publicUrl, slug })} />
      <header className="mx-auto max-w-6xl px-5 pt-8 md:px-8 md:pt-12">
        <h1 className="font-display text-4xl md:text-5xl">{t('title')}</h1>
        <p className="mt-1 text-ink-2">
          {location.open && location.openUntil
            ? t('open', { time: formatInstant(location.openUntil, 'time', locale, location.timezone) })
            : t('closed')}
        </p>
        <noscript>
          <p className="mt-2 text-sm text-ink-2">{t('orderHint', { phone: location.phone })}</p>
        </noscript>
      </header>
      <ClientMessages namespaces={['menu', 'cart', 'common']}>
        <MenuCard
          location={location.slug}
          slug={slug}
          categories={servedCategories(menu.categories)}
          firstDish={dish}
          tableToken={table}
        />
      </ClientMessages>
    </SiteFrame>
  );
}
