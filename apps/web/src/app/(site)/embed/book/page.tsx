import { randomUUID } from 'node:crypto';
import { EmptyState } from '@tavola/ui/empty-state';
import { formatDay } from '@tavola/ui/format';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { AreaChoice } from '@/features/booking/area-choice.tsx';
import { addDays, localDay, type RawSearch, readSearch } from '@/features/booking/booking-search.ts';
import { DayTimes } from '@/features/booking/day-times.tsx';
import { LargePartyNote } from '@/features/booking/large-party-note.tsx';
import { PartyStepper } from '@/features/booking/party-stepper.tsx';
import { RefusalNote } from '@/features/booking/refusal-note.tsx';
import { WeekStrip } from '@/features/booking/week-strip.tsx';
import { EMBED } from '@/features/widget/embed-pass.ts';
import { findWeek } from '@/server/booking-week.ts';
import { embedCaller, readPass, sealPass, widgetBlocked } from '@/server/embed-visit.ts';
import { siteLocation } from '@/server/site-locations.ts';

interface EmbedPageProps {
  searchParams: Promise<RawSearch & { pass?: string }>;
}

const HOLD = `${EMBED}/actions/hold`;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('booking'))('title'), robots: { index: false } };
}

/** The times of the widget: the booking page without the house around it, for a frame on another site. */
export default async function EmbedPage({ searchParams }: EmbedPageProps) {
  const { pass: sealed, ...raw } = await searchParams;
  const wanted = Array.isArray(raw.location) ? raw.location[0] : raw.location;
  const site = await siteLocation(wanted);
  if (!site) notFound();
  const { location } = site;
  const t = await getTranslations('booking');
  const locale = await getLocale();
  if (await widgetBlocked()) {
    return <EmptyState title={t('times.closed')}>{t('times.call', { phone: location.phone })}</EmptyState>;
  }
  const { notice, visit } = readPass(sealed);
  const now = new Date();
  const search = readSearch(raw, location, location.slug, now, EMBED);
  const today = localDay(now, location.timezone);
  const week = await findWeek(location.slug, search, today, await embedCaller(visit));
  const intent = randomUUID();
  const pass = sealPass({ visit });
  const { minPartySize, maxPartySize, largePartyFrom, maxAdvanceDays, text } = location.policies;
  const carry = <input type="hidden" name="pass" value={pass} />;
  return (
    <div className="p-5">
      <h1 className="font-display text-2xl">{location.name}</h1>
      {notice && (
        <div className="mt-4">
          <RefusalNote problem={notice} day={search.date} intent={intent} action={HOLD}>
            {carry}
          </RefusalNote>
        </div>
      )}
      <section
        aria-label={t('party.title')}
        className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3"
      >
        <p className="text-base text-ink-2">{t('party.title')}</p>
        <PartyStepper search={search} min={minPartySize} max={maxPartySize} />
      </section>
      <LargePartyNote partySize={search.partySize} from={largePartyFrom} />
      <section aria-label={t('week.title')} className="mt-5 border-t border-line pt-4">
        <WeekStrip search={search} days={week.days} today={today} lastDay={addDays(today, maxAdvanceDays)} />
      </section>
      <section aria-labelledby="times" className="mt-5">
        <h2 id="times" className="font-display text-xl">
          {formatDay(search.date, 'day', locale)}
        </h2>
        <div className="mt-3 mb-4">
          <AreaChoice search={search} areas={location.areas} />
        </div>
        <DayTimes search={search} location={location} week={week} now={now} intent={intent} action={HOLD}>
          {carry}
        </DayTimes>
      </section>
      <p className="mt-6 border-t border-line pt-3 text-sm text-ink-2">{text}</p>
    </div>
  );
}
