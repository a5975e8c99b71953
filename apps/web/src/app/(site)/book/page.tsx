import { randomUUID } from 'node:crypto';
import { formatDay } from '@tavola/ui/format';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { AreaChoice } from '@/features/booking/area-choice.tsx';
import { addDays, localDay, type RawSearch, readSearch } from '@/features/booking/booking-search.ts';
import { DayTimes } from '@/features/booking/day-times.tsx';
import { NOTICE_COOKIE, readNotice } from '@/features/booking/hold-cookie.ts';
import { LargePartyNote } from '@/features/booking/large-party-note.tsx';
import { PartyStepper } from '@/features/booking/party-stepper.tsx';
import { PlaceChoice } from '@/features/booking/place-choice.tsx';
import { RefusalNote } from '@/features/booking/refusal-note.tsx';
import { WeekStrip } from '@/features/booking/week-strip.tsx';
import { paths } from '@/features/shell/paths.ts';
import { SiteFrame } from '@/features/shell/site-frame.tsx';
import { findWeek } from '@/server/booking-week.ts';
import { siteLocation } from '@/server/site-locations.ts';

interface BookPageProps {
  searchParams: Promise<RawSearch & { notice?: string }>;
}

const HOLD = '/book/actions/hold';

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

export async function generateMetadata({ searchParams }: BookPageProps): Promise<Metadata> {
  const t = await getTranslations('booking');
  const site = await siteLocation(single((await searchParams).location));
  return {
    title: t('title'),
    description: site && t('description', { place: site.location.name }),
    alternates: { canonical: paths.book(site?.slug) },
  };
}

export default async function BookPage({ searchParams }: BookPageProps) {
  const raw = await searchParams;
  const site = await siteLocation(single(raw.location));
  if (!site) notFound();
  const { location, slug } = site;
  const t = await getTranslations('booking');
  const locale = await getLocale();
  const now = new Date();
  const search = readSearch(raw, location, slug, now);
  const today = localDay(now, location.timezone);
  const week = await findWeek(location.slug, search, today);
  const notice = readNotice((await cookies()).get(NOTICE_COOKIE)?.value, raw.notice);
  const intent = randomUUID();
  const { minPartySize, maxPartySize, largePartyFrom, maxAdvanceDays, text } = location.policies;
  return (
    <SiteFrame site={site} act="book">
      <div className="mx-auto max-w-2xl px-5 pt-8 pb-16 md:px-8 md:pt-12">
        <h1 className="font-display text-4xl">{t('title')}</h1>
        <PlaceChoice search={search} site={site} />
        {notice && (
          <div className="mt-6">
            <RefusalNote problem={notice} day={search.date} intent={intent} action={HOLD} />
          </div>
        )}

        <section aria-labelledby="party" className="mt-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <h2 id="party" className="font-text text-base text-ink-2">
            {t('party.title')}
          </h2>
          <PartyStepper search={search} min={minPartySize} max={maxPartySize} />
        </section>
        <LargePartyNote partySize={search.partySize} from={largePartyFrom} />
        {search.partySize >= maxPartySize && (
          <p className="mt-3 text-sm text-ink-2">{t('party.call', { count: maxPartySize, phone: location.phone })}</p>
        )}

        <section aria-labelledby="day" className="mt-8 border-t border-line pt-6">
          <h2 id="day" className="sr-only">
            {t('week.title')}
          </h2>
          <WeekStrip search={search} days={week.days} today={today} lastDay={addDays(today, maxAdvanceDays)} />
        </section>

        <section aria-labelledby="times" className="mt-8">
          <h2 id="times" className="font-display text-2xl">
            {formatDay(search.date, 'day', locale)}
          </h2>
          <div className="mt-3 mb-5">
            <AreaChoice search={search} areas={location.areas} />
          </div>
          <DayTimes search={search} location={location} week={week} now={now} intent={intent} action={HOLD} />
        </section>
        <p className="mt-10 border-t border-line pt-4 text-sm text-ink-2">{text}</p>
      </div>
    </SiteFrame>
  );
}
