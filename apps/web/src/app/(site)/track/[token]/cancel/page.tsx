import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { paths } from '@/features/shell/paths.ts';
import { SiteFrame } from '@/features/shell/site-frame.tsx';
import { CancelForm } from '@/features/tracking/cancel-form.tsx';
import { type TrackParams, tokenOf, trackedOrder } from '@/server/tracked-order.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tracking.cancel');
  return { title: t('yes'), robots: { index: false, follow: false }, referrer: 'same-origin' };
}

export default async function CancelOrderPage(props: TrackParams) {
  const token = await tokenOf(props);
  const { order, site } = await trackedOrder(token);
  const path = paths.track(token);
  if (!order.canCancel) redirect(path);
  return (
    <SiteFrame site={site}>
      <CancelForm order={order} place={site.location} path={path} intent={randomUUID()} />
    </SiteFrame>
  );
}
