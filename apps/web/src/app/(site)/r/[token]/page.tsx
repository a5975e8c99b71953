import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { ForgetNote } from '@/features/booking/forget-note.tsx';
import { NOTICE_COOKIE, readNotice } from '@/features/booking/hold-cookie.ts';
import { BookingCard, DONE } from '@/features/manage/booking-card.tsx';
import { PushControl } from '@/features/push/push-control.tsx';
import { paths } from '@/features/shell/paths.ts';
import { SiteFrame } from '@/features/shell/site-frame.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { caller } from '@/server/caller.ts';
import { type ManageParams, managedBooking, tokenOf } from '@/server/managed-booking.ts';

interface ManagePageProps extends ManageParams {
  searchParams: Promise<{ done?: string; notice?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('manage');
  return { title: t('pageTitle'), robots: { index: false, follow: false }, referrer: 'same-origin' };
}

export default async function ManagePage(props: ManagePageProps) {
  const token = await tokenOf(props);
  const { booking, site } = await managedBooking(token);
  const { publicKey } = await (await caller()).push.key();
  const { done, notice } = await props.searchParams;
  return (
    <SiteFrame site={site} act="book">
      <BookingCard
        booking={booking}
        place={site.location}
        path={paths.booking(token)}
        bookPath={paths.book(site.slug)}
        now={new Date()}
        intent={randomUUID()}
        done={DONE.find((known) => known === done)}
        problem={readNotice((await cookies()).get(NOTICE_COOKIE)?.value, notice)}
      >
        <ClientMessages namespaces={['push']}>
          <PushControl follow={{ kind: 'reservation', token }} publicKey={publicKey} />
        </ClientMessages>
      </BookingCard>
      {done === 'booked' && <ForgetNote />}
    </SiteFrame>
  );
}
