import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { NOTICE_COOKIE, readNotice } from '@/features/booking/hold-cookie.ts';
import { PushControl } from '@/features/push/push-control.tsx';
import { paths } from '@/features/shell/paths.ts';
import { SiteFrame } from '@/features/shell/site-frame.tsx';
import { TrackOrder } from '@/features/tracking/track-order.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { caller } from '@/server/caller.ts';
import { type TrackParams, tokenOf, trackedOrder } from '@/server/tracked-order.ts';

interface TrackPageProps extends TrackParams {
  searchParams: Promise<{ notice?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tracking');
  return { title: t('title'), robots: { index: false, follow: false }, referrer: 'same-origin' };
}

export default async function TrackPage(props: TrackPageProps) {
  const token = await tokenOf(props);
  const { order, site } = await trackedOrder(token);
  const { notice } = await props.searchParams;
  const t = await getTranslations('tracking');
  const api = await caller();
  const [points, { publicKey }] = await Promise.all([api.loyalty.balance({ token }), api.push.key()]);
  return (
    <SiteFrame site={site}>
      <noscript>
        <meta httpEquiv="refresh" content="20" />
        <p className="bg-sunken px-5 py-2 text-center text-sm text-ink-2">{t('refresh')}</p>
      </noscript>
      <ClientMessages namespaces={['tracking', 'checkout', 'common', 'push']}>
        <TrackOrder
          token={token}
          first={order}
          place={site.location}
          points={points}
          checkout={paths.checkout(site.slug)}
          refusal={readNotice((await cookies()).get(NOTICE_COOKIE)?.value, notice)?.message}
        >
          {order.type !== 'dine_in' && (
            <PushControl follow={{ kind: 'order', token }} type={order.type} publicKey={publicKey} />
          )}
        </TrackOrder>
      </ClientMessages>
    </SiteFrame>
  );
}
