'use client';

import type { MenuCategory, MenuItem } from '@tavola/shared/schemas';
import { useCallback, useEffect, useRef, useState } from 'react';
import { paths } from '../shell/paths.ts';
import { dishesOf } from './menu-sections.ts';

interface OpenDish {
  item: MenuItem;
  open: boolean;
  /** Rises with each dish picked up, so that choices never leak from one to the next. */
  turn: number;
}

/** Which dish is picked up from the card. It is in the address, so the back gesture puts it down instead of leaving. */
export function useOpenDish(
  categories: readonly MenuCategory[],
  slug: string | undefined,
  first: string | undefined,
  table: string | undefined,
) {
  const [opened, setOpened] = useState<OpenDish>();
  const pushed = useRef(false);

  useEffect(() => {
    const item = first && dishesOf(categories).find((dish) => dish.item.slug === first)?.item;
    if (item) setOpened({ item, open: true, turn: 0 });
  }, [categories, first]);

  useEffect(() => {
    const back = () => {
      pushed.current = false;
      setOpened((last) => last && { ...last, open: false });
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);

  const pickUp = useCallback(
    (item: MenuItem) => {
      setOpened((last) => ({ item, open: true, turn: (last?.turn ?? 0) + 1 }));
      history.pushState(null, '', paths.dishOnMenu(item.slug, slug, table));
      pushed.current = true;
    },
    [slug, table],
  );

  const putDown = useCallback(() => {
    setOpened((last) => last && { ...last, open: false });
    if (pushed.current) history.back();
    else history.replaceState(null, '', paths.menu(slug, table));
    pushed.current = false;
  }, [slug, table]);

  return { opened, pickUp, putDown };
}
