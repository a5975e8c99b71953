import { randomUUID } from 'node:crypto';
import { EmptyState } from '@tavola/ui/empty-state';
import { formatDay } from '@tavola/ui/format';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { AreaChoice } from '@/features/booking/area-choice.tsx';
import { addDays, localDay, type RawSearch, readSearch } from '@/features/booking/booking-search.ts';
import { NOTICE_COOKIE, readNotice } from '@/features/booking/hold-cookie.ts';
import { PartyStepper } from '@/features/booking/party-stepper.tsx';
import { RefusalNote } from '@/features/booking/refusal-note.tsx';
import { TimeForm } from '@/features/booking/time-form.tsx';
import { WeekStrip } from '@/features/booking/week-strip.tsx';
import { mayChange } from '@/features/manage/may-change.ts';
import { withOwnTime } from '@/features/manage/own-time.ts';
import { paths } from '@/features/shell/paths.ts';
import { SiteFrame } from '@/features/shell/site-frame.tsx';
import { findWeek } from '@/server/booking-week.ts';
import { type ManageParams, managedBooking, tokenOf } from '@/server/managed-booking.ts';

interface ChangePageProps extends ManageParams {
  searchParams: Promise<RawSearch & { notice?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('manage');
  return { title: t('change.title'), robots: { index: false, follow: false }, referrer: 'same-origin' };
}

export default async function ChangePage(props: ChangePageProps) {
  const token = await tokenOf(props);
  const { booking, site } = await managedBooking(token);
  const path = paths.booking(token);
  const now = new Date();
  if (!mayChange(booking, now).modify) redirect(path);
  const raw = await props.searchParams;
  const { location } = site;
  const start = { date: booking.date, partySize: String(booking.partySize), area: booking.area };
  const search = { ...readSearch({ ...start, ...raw }, location, undefined, now), path: `${path}/change` };
  const today = localDay(now, location.timezone);
  const week = await findWeek(location.slug, search, today);
  const own = location.areas.find(({ name }) => name === booking.area)?.id;
  const slots = search.area === own ? withOwnTime(week.slots, booking, search.partySize) : week.slots;
  const t = await getTranslations('manage');
  const booked = await getTranslations('booking');
  const common = await getTranslations('common');
  const locale = await getLocale();
  const notice = readNotice((await cookies()).get(NOTICE_COOKIE)?.value, raw.notice);
  const intent = randomUUID();
  const action = `${path}/actions/change`;
  const revision = <input type="hidden" name="revision" value={booking.revision} />;
  const { minPartySize, maxPartySize, maxAdvanceDays } = location.policies;
  return (
    <SiteFrame site={site} act="book">
      <div className="mx-auto max-w-2xl px-5 pt-8 pb-16 md:px-8 md:pt-12">
        <h1 className="font-display text-4xl">{t('change.title')}</h1>
        <p className="mt-2 text-ink-2">
          {t('change.now', {
            day: formatDay(booking.date, 'day', locale),
            time: booking.time,
            covers: common('covers', { count: booking.partySize }),
          })}
        </p>
        {notice && (
          <div className="mt-6">
            <RefusalNote problem={notice} day={search.date} intent={intent} action={action}>
              {revision}
            </RefusalNote>
          </div>
        )}
        <div className="mt-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <h2 className="font-text text-base text-ink-2">{booked('party.title')}</h2>
          <PartyStepper search={search} min={minPartySize} max={maxPartySize} />
        </div>
        <div className="mt-8 border-t border-line pt-6">
          <WeekStrip search={search} days={week.days} today={today} lastDay={addDays(today, maxAdvanceDays)} />
        </div>
        <section className="mt-8">
          <h2 className="font-display text-2xl">{formatDay(search.date, 'day', locale)}</h2>
          <div className="mt-3 mb-5">
            <AreaChoice search={search} areas={location.areas} bound={own !== undefined} />
          </div>
          {slots.some(({ available }) => available) ? (
            <TimeForm search={search} location={location.slug} slots={slots} intent={intent} action={action}>
              {revision}
            </TimeForm>
          ) : (
            <EmptyState title={week.refusal ?? booked(slots.length > 0 ? 'times.full' : 'times.closed')} />
          )}
        </section>
        <p className="mt-8 border-t border-line pt-4">
          <a href={path} className="underline underline-offset-4">
            {t('change.keep')}
          </a>
        </p>
      </div>
    </SiteFrame>
  );
}
