import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CancelBooking } from '@/features/manage/cancel-booking.tsx';
import { mayChange } from '@/features/manage/may-change.ts';
import { paths } from '@/features/shell/paths.ts';
import { SiteFrame } from '@/features/shell/site-frame.tsx';
import { type ManageParams, managedBooking, tokenOf } from '@/server/managed-booking.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('manage');
  return { title: t('cancel.action'), robots: { index: false, follow: false }, referrer: 'same-origin' };
}

export default async function CancelPage(props: ManageParams) {
  const token = await tokenOf(props);
  const { booking, site } = await managedBooking(token);
  const path = paths.booking(token);
  if (!mayChange(booking, new Date()).cancel) redirect(path);
  return (
    <SiteFrame site={site} act="book">
      <CancelBooking booking={booking} place={site.location} path={path} intent={randomUUID()} />
    </SiteFrame>
  );
}
