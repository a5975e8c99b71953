import { formatDay } from '@tavola/ui/format';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { LiveToday } from '@/features/dashboard/live-today.tsx';
import { caller } from '@/server/caller.ts';
import { requireStaff } from '@/server/require-staff.ts';
import { staffLocation } from '@/server/staff-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dashboard'))('title') };
}

export default async function TodayPage({ searchParams }: { searchParams: Promise<{ location?: string }> }) {
  const session = await requireStaff('/dashboard');
  const location = await staffLocation(session, (await searchParams).location);
  const api = await caller();
  const [today, { serverTime }, t, locale] = await Promise.all([
    api.dashboard.getToday({ location: location.slug }),
    api.time.now(),
    getTranslations('dashboard'),
    getLocale(),
  ]);
  return (
    <>
      <header className="mb-5">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-sm text-ink-2">
          {location.name} · {formatDay(today.date, 'day', locale)}
        </p>
      </header>
      <LiveToday key={location.slug} initial={today} serverTime={serverTime} />
    </>
  );
}
