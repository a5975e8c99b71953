import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HostStand } from '@/features/book/host-stand.tsx';
import { caller } from '@/server/caller.ts';
import { may, requireStaff } from '@/server/require-staff.ts';
import { staffLocation } from '@/server/staff-locations.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell.staff'))('book') };
}

export default async function BookPage({
  searchParams,
}: {
  searchParams: Promise<{ location?: string; date?: string }>;
}) {
  const session = await requireStaff('/dashboard/book');
  const { location: wanted, date } = await searchParams;
  const location = await staffLocation(session, wanted);
  const api = await caller();
  const today = await api.dashboard.getToday({ location: location.slug });
  const shown = date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : today.date;
  const initial = await api.reservations.bookDay({ location: location.slug, date: shown });
  return (
    <HostStand
      key={`${location.slug}/${shown}`}
      initial={initial}
      today={today.date}
      lateAfterMinutes={initial.lateAfterMinutes}
      mayManage={may(session, 'reservations:manage')}
    />
  );
}
