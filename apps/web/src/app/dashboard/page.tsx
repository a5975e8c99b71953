import { formatDay } from '@tavola/ui/format';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { LiveToday } from '@/features/dashboard/live-today.tsx';
import { caller } from '@/server/caller.ts';
import { requireStaff } from '@/server/require-staff.ts';
import { siteLocations } from '@/server/site-locations.ts';

export default async function TodayPage({ searchParams }: { searchParams: Promise<{ location?: string }> }) {
  const session = await requireStaff('/dashboard');
  const allowed = session.staff.locationIds;
  const locations = (await siteLocations()).filter(({ id }) => allowed === null || allowed.includes(id));
  const { location: wanted } = await searchParams;
  const location = wanted ? locations.find(({ slug }) => slug === wanted) : locations[0];
  if (!location) notFound();
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
