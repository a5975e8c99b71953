import { randomUUID } from 'node:crypto';
import { ORDER_TYPES } from '@tavola/shared';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { NOTICE_COOKIE, readNotice } from '@/features/booking/hold-cookie.ts';
import { dishesOf } from '@/features/menu/menu-sections.ts';
import { CART_COOKIE, readPlainCart } from '@/features/plain-order/plain-cart.ts';
import { DRAFT_COOKIE, plainQuote, readPlainDraft } from '@/features/plain-order/plain-draft.ts';
import { PlainOrder } from '@/features/plain-order/plain-order.tsx';
import { SiteFrame } from '@/features/shell/site-frame.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { askPlainly } from '@/server/ask-plainly.ts';
import { caller } from '@/server/caller.ts';
import { siteLocation } from '@/server/site-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('checkout');
  return { title: t('title'), robots: { index: false } };
}

/** Cart and checkout for browsers without scripts; with scripts the same is at /checkout. */
export default async function OrderPage({
  searchParams,
}: {
  searchParams: Promise<{ notice?: string; full?: string }>;
}) {
  const { notice, full } = await searchParams;
  const jar = await cookies();
  const cart = readPlainCart(jar.get(CART_COOKIE)?.value);
  const draft = readPlainDraft(jar.get(DRAFT_COOKIE)?.value);
  const site = await siteLocation(cart?.location);
  if (!site) notFound();
  const { location, slug } = site;
  const api = await caller();
  const types = ORDER_TYPES.filter(
    (type) => location.ordering.types.includes(type) && (type !== 'dine_in' || cart?.table !== undefined),
  );
  const wanted = draft.type ?? (cart?.table ? 'dine_in' : undefined);
  const type = types.find((known) => known === wanted) ?? types[0] ?? 'pickup';
  const menu = await api.menu.get({ location: location.slug, locale: await getLocale() });
  const times = type === 'dine_in' ? undefined : await timesOf();
  const asked =
    cart && cart.lines.length > 0 && types.length > 0
      ? await askPlainly(() => api.orders.quote(plainQuote(cart, draft, type)))
      : undefined;
  const t = await getTranslations('checkout');
  return (
    <SiteFrame site={site} act="menu">
      <div className="mx-auto max-w-6xl px-5 pt-8 pb-20 md:px-8 md:pt-12">
        <h1 className="mb-8 font-display text-4xl">{t('title')}</h1>
        <ClientMessages namespaces={['checkout', 'common']}>
          <PlainOrder
            cart={cart}
            draft={draft}
            type={type}
            types={types}
            place={location}
            slug={slug}
            items={new Map(dishesOf(menu.categories).map(({ item }) => [item.id, item]))}
            quote={asked?.ok ? asked.value : undefined}
            problem={
              readNotice(jar.get(NOTICE_COOKIE)?.value, notice) ??
              (asked && !asked.ok ? asked.problem : undefined) ??
              (full ? { message: t('cartFull') } : undefined)
            }
            days={times?.days ?? []}
            slots={times?.slots ?? []}
            intent={randomUUID()}
          />
        </ClientMessages>
      </div>
    </SiteFrame>
  );

  async function timesOf() {
    const first = await api.orders.slots({ location: location.slug, type });
    const isOther = draft.day !== '' && draft.day !== first.days[0] && first.days.includes(draft.day);
    return isOther ? await api.orders.slots({ location: location.slug, type, date: draft.day }) : first;
  }
}
