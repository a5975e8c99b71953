import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { localDay } from '@/features/booking/booking-search.ts';
import {
  ENTRIES_COOKIE,
  holdCookieName,
  NOTICE_COOKIE,
  readEntries,
  readHold,
  readNotice,
  secondsLeft,
} from '@/features/booking/hold-cookie.ts';
import { HoldDetails } from '@/features/booking/hold-details.tsx';
import { paths } from '@/features/shell/paths.ts';
import { SiteFrame } from '@/features/shell/site-frame.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { emailRequired } from '@/server/booking-rules.ts';
import { siteLocation } from '@/server/site-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('booking');
  return { title: t('details.title'), robots: { index: false } };
}

interface DetailsPageProps {
  searchParams: Promise<{ hold?: string; notice?: string }>;
}

export default async function DetailsPage({ searchParams }: DetailsPageProps) {
  const { hold: holdId = '', notice } = await searchParams;
  const jar = await cookies();
  const hold = readHold(jar.get(holdCookieName(holdId))?.value);
  if (!hold) redirect(paths.book());
  const site = await siteLocation(hold.location);
  if (!site) notFound();
  const now = new Date();
  return (
    <SiteFrame site={site} act="book">
      <ClientMessages namespaces={['booking', 'common']}>
        <HoldDetails
          hold={hold}
          place={site.location}
          today={localDay(now, hold.timezone)}
          secondsLeft={secondsLeft(hold, now)}
          entries={readEntries(jar.get(ENTRIES_COOKIE)?.value)}
          problem={readNotice(jar.get(NOTICE_COOKIE)?.value, notice)}
          intent={randomUUID()}
          emailRequired={await emailRequired()}
        />
      </ClientMessages>
    </SiteFrame>
  );
}
