import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { SiteLocation } from '@/server/site-locations.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

export interface SiteFrameProps {
  site: SiteLocation;
  /** Which of the two acts this page belongs to, for the mark in the header. */
  act?: 'menu' | 'book';
  children: ReactNode;
}

/** Header, content and footer of every diner page. Server-rendered, without a script of its own. */
export async function SiteFrame({ site, act, children }: SiteFrameProps) {
  const t = await getTranslations('shell');
  return (
    <>
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-accent px-4 py-2 text-accent-on focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
      >
        {t('skip')}
      </a>
      <SiteHeader site={site} act={act} />
      <main id="content">{children}</main>
      <SiteFooter site={site} />
    </>
  );
}
