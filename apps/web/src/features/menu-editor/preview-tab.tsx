'use client';

import { useLocale } from 'next-intl';
import { type CSSProperties, useState } from 'react';
import { trpc } from '@/client/trpc.tsx';
import { instantAt } from './instant-at.ts';
import { MenuPreview, type PreviewWish } from './menu-preview.tsx';

export interface PreviewTabProps {
  location: string;
  timezone: string;
  accent: CSSProperties;
}

/** The diner's menu of this location, fetched as a diner would. */
export function PreviewTab({ location, timezone, accent }: PreviewTabProps) {
  const [wish, setWish] = useState<PreviewWish>({ locale: useLocale(), at: '' });
  const at = instantAt(wish.at, timezone);
  const query = trpc.menu.get.useQuery(
    { location, locale: wish.locale, ...(at ? { at } : {}) },
    { placeholderData: (previous) => previous },
  );
  return (
    <MenuPreview
      location={location}
      menu={query.data}
      failed={query.isError}
      wish={wish}
      accent={accent}
      onWish={setWish}
      onRetry={() => void query.refetch()}
    />
  );
}
