import { LinkButton } from '@tavola/ui/link-button';
import { StatusBadge } from '@tavola/ui/status-badge';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ForgetNote } from '@/features/booking/forget-note.tsx';
import { BookingFacts } from '@/features/manage/booking-facts.tsx';
import { paths } from '@/features/shell/paths.ts';
import { managedBooking } from '@/server/managed-booking.ts';

export const metadata: Metadata = { robots: { index: false } };

/** The booking just made; changing it happens on our own site, outside the frame. */
export default async function EmbedDonePage({ searchParams }: { searchParams: Promise<{ booking?: string }> }) {
  const { booking: token = '' } = await searchParams;
  const { booking, site } = await managedBooking(token);
  const t = await getTranslations('manage');
  const status = await getTranslations('common.reservationStatus');
  return (
    <div className="p-5">
      <h1 className="font-display text-3xl">
        {t(
          booking.status === 'pending'
            ? 'title.requested'
            : booking.status === 'confirmed'
              ? 'title.booked'
              : `title.${booking.status}`,
        )}
      </h1>
      <article className="mt-5 rounded-lg border border-line bg-raised p-5 shadow-raise">
        <p className="mb-4">
          <StatusBadge status={booking.status}>{status(booking.status)}</StatusBadge>
        </p>
        <BookingFacts booking={booking} place={site.location} />
      </article>
      <LinkButton href={paths.booking(token)} target="_blank" rel="noopener" variant="secondary" className="mt-5">
        {t('open')}
      </LinkButton>
      <ForgetNote />
    </div>
  );
}
