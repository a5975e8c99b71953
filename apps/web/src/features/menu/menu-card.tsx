'use client';

import type { MenuCategory, MenuItem } from '@tavola/shared/schemas';
import { EmptyState } from '@tavola/ui/empty-state';
import { formatMoney } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { askSubtotal } from '../cart/ask-quote.ts';
import { countPortions } from '../cart/cart.ts';
import { CartBar } from '../cart/cart-bar.tsx';
import { useCart } from '../cart/use-cart.ts';
import { useCartSubtotal } from '../cart/use-cart-subtotal.ts';
import { paths } from '../shell/paths.ts';
import { CategoryBar } from './category-bar.tsx';
import { EMPTY_QUERY, findDishes, isEmptyQuery } from './find-dishes.ts';
import { MenuSearch } from './menu-search.tsx';
import { MenuSection } from './menu-section.tsx';
import { dishFacts } from './menu-sections.ts';
import { isOrderable } from './orderable.ts';
import { useOpenDish } from './use-open-dish.ts';

const loadSheet = () => import('./item-sheet.tsx');
const ItemSheet = lazy(async () => ({ default: (await loadSheet()).ItemSheet }));
/** A failure is met when the dish is opened. */
const expectTap = () => {
  loadSheet().catch(() => {});
};

export interface MenuCardProps {
  /** Slug of the location, as the API wants it. */
  location: string;
  /** The slug as addresses show it: nothing for the first location. */
  slug: string | undefined;
  categories: MenuCategory[];
  /** Slug of the dish the address asks to open with. */
  firstDish?: string | undefined;
  /** Of the QR code on a table: what is ordered here is served there. */
  tableToken?: string | undefined;
}

/** The whole menu as a printed card that can be searched, and ordered from. Complete in the HTML before any script runs. */
export function MenuCard({ location, slug, categories, firstDish, tableToken }: MenuCardProps) {
  const t = useTranslations('menu');
  const locale = useLocale();
  const [query, setQuery] = useState(EMPTY_QUERY);
  const { opened, pickUp, putDown } = useOpenDish(categories, slug, firstDish, tableToken);
  const [announcement, setAnnouncement] = useState({ text: '', full: false });
  const [cart, actions] = useCart(location);
  const subtotal = useCartSubtotal(location, cart, askSubtotal);
  const facts = useMemo(() => dishFacts(categories), [categories]);
  const settled = useDeferredValue(query);
  const found = useMemo(() => (isEmptyQuery(settled) ? undefined : findDishes(facts, settled)), [facts, settled]);

  // Without the sheet's code the dish still has a page of its own.
  const open = (item: MenuItem) => {
    setAnnouncement({ text: '', full: false });
    loadSheet().then(
      () => pickUp(item),
      () => window.location.assign(paths.dish(item.slug, slug, tableToken)),
    );
  };

  if (categories.length === 0) return <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>;
  return (
    <>
      <div className="mx-auto max-w-6xl px-5 pt-5 pb-6 md:px-8">
        <MenuSearch facts={facts} query={query} onChange={setQuery} foundCount={found?.size} />
      </div>
      <CategoryBar categories={categories} />
      {/* The sheet's code comes when a finger or the pointer nears a dish, not before. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here; the links inside are what is pressed */}
      <div
        className="mx-auto max-w-6xl px-5 pb-28 md:px-8"
        onPointerEnter={expectTap}
        onPointerDown={expectTap}
        onFocus={expectTap}
      >
        {categories.map((category) => (
          <MenuSection
            key={category.id}
            category={category}
            hrefOf={(item) => paths.dish(item.slug, slug, tableToken)}
            found={found}
            onOpen={open}
          />
        ))}
        <p className="mt-14 border-t border-line pt-4 text-sm text-ink-3">{t('legend')}</p>
      </div>
      <p
        role="status"
        className={
          announcement.full
            ? 'fixed inset-x-4 bottom-24 z-30 mx-auto max-w-md rounded-md bg-warn-tint px-4 py-3 text-warn-text shadow-float'
            : 'sr-only'
        }
      >
        {announcement.text}
      </p>
      {opened && (
        <Suspense>
          <ItemSheet
            key={opened.turn}
            item={opened.item}
            open={opened.open}
            orderable={isOrderable(opened.item, tableToken !== undefined)}
            onClose={putDown}
            onSave={(line) => {
              const added = actions.add(line);
              setAnnouncement({ text: added ? t('added', { name: opened.item.name }) : t('full'), full: !added });
            }}
          />
        </Suspense>
      )}
      <CartBar
        count={countPortions(cart)}
        subtotal={subtotal && formatMoney(subtotal, locale)}
        href={paths.checkout(slug, tableToken)}
      />
    </>
  );
}
