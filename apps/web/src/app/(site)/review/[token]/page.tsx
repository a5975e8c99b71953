import { randomUUID } from 'node:crypto';
import { LinkButton } from '@tavola/ui/link-button';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ReviewForm } from '@/features/reviews/review-form.tsx';
import { paths } from '@/features/shell/paths.ts';
import { SiteFrame } from '@/features/shell/site-frame.tsx';
import { caller } from '@/server/caller.ts';
import { orNotFound } from '@/server/or-not-found.ts';
import { siteLocation } from '@/server/site-locations.ts';

interface ReviewPageProps {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ refused?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reviews.write');
  return { title: t('title'), robots: { index: false, follow: false }, referrer: 'same-origin' };
}

export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const token = decodeURIComponent((await params).token);
  const { refused } = await searchParams;
  const visit = await orNotFound(async () => (await caller()).reviews.visit({ token }));
  const site = visit && (await siteLocation(visit.location));
  if (!visit || !site) notFound();
  const t = await getTranslations('reviews.write');
  const date = new Intl.DateTimeFormat(await getLocale(), {
    dateStyle: 'long',
    timeZone: site.location.timezone,
  }).format(new Date(visit.at));
  return (
    <SiteFrame site={site}>
      <div className="mx-auto max-w-2xl px-5 pt-8 pb-16 md:px-8 md:pt-14">
        <p className="text-sm text-ink-2">{t(visit.kind, { place: site.location.name, date })}</p>
        {visit.state === 'open' ? (
          <>
            <h1 className="mt-1 font-display text-4xl md:text-5xl">{t('title')}</h1>
            <p className="mt-3 text-lg text-ink-2">{t('lead')}</p>
            <ReviewForm
              action={`${paths.review(token)}/send`}
              intent={randomUUID()}
              refusal={refused === undefined ? undefined : t('refused')}
            />
          </>
        ) : (
          <>
            <h1 className="mt-1 font-display text-4xl md:text-5xl">{t(`${visit.state}.title`)}</h1>
            <p className="mt-3 text-lg text-ink-2">{t(`${visit.state}.text`)}</p>
            <LinkButton href={paths.home(site.slug)} variant="secondary" className="mt-6">
              {t('home')}
            </LinkButton>
          </>
        )}
      </div>
    </SiteFrame>
  );
}
