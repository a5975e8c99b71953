import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { NOTICE_COOKIE, readNotice } from '@/features/booking/hold-cookie.ts';
import { paths } from '@/features/shell/paths.ts';
import { SiteFrame } from '@/features/shell/site-frame.tsx';
import { OfferCard } from '@/features/waitlist/offer-card.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { type ManageParams, tokenOf } from '@/server/managed-booking.ts';
import { offeredTable } from '@/server/offered-table.ts';

interface OfferPageProps extends ManageParams {
  searchParams: Promise<{ notice?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('waitlist');
  return { title: t('pageTitle'), robots: { index: false, follow: false }, referrer: 'same-origin' };
}

export default async function OfferPage(props: OfferPageProps) {
  const token = await tokenOf(props);
  const { offer, site } = await offeredTable(token);
  if (offer.manageUrl) redirect(new URL(offer.manageUrl).pathname);
  const { notice } = await props.searchParams;
  return (
    <SiteFrame site={site} act="book">
      <ClientMessages namespaces={['booking', 'common']}>
        <OfferCard
          offer={offer}
          place={site.location}
          path={paths.offer(token)}
          bookPath={paths.book(site.slug)}
          intent={randomUUID()}
          problem={readNotice((await cookies()).get(NOTICE_COOKIE)?.value, notice)}
        />
      </ClientMessages>
    </SiteFrame>
  );
}
