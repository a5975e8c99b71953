import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { paths } from '@/features/shell/paths.ts';
import { SiteFrame } from '@/features/shell/site-frame.tsx';
import { TrackOrder } from '@/features/tracking/track-order.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { caller } from '@/server/caller.ts';
import { orNotFound } from '@/server/or-not-found.ts';
import { siteLocation } from '@/server/site-locations.ts';

interface TrackPageProps {
  params: Promise<{ token: string }>;
}

const findOrder = cache(async (token: string) =>
  orNotFound(async () => (await caller()).orders.tracked({ token: decodeURIComponent(token) })),
);

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tracking');
  return { title: t('title'), robots: { index: false, follow: false }, referrer: 'same-origin' };
}

export default async function TrackPage({ params }: TrackPageProps) {
  const { token } = await params;
  const order = await findOrder(token);
  const site = order && (await siteLocation(order.location));
  if (!order || !site) notFound();
  const t = await getTranslations('tracking');
  const points = await (await caller()).loyalty.balance({ token: decodeURIComponent(token) });
  return (
    <SiteFrame site={site}>
      <noscript>
        <meta httpEquiv="refresh" content="20" />
        <p className="bg-sunken px-5 py-2 text-center text-sm text-ink-2">{t('refresh')}</p>
      </noscript>
      <ClientMessages namespaces={['tracking', 'checkout', 'common']}>
        <TrackOrder
          token={decodeURIComponent(token)}
          first={order}
          place={site.location}
          points={points}
          checkout={paths.checkout(site.slug)}
        />
      </ClientMessages>
    </SiteFrame>
  );
}
