import type { Location, Reservation } from '@tavola/shared/schemas';
import { formatDay } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';

export interface BookingFactsProps {
  booking: Reservation;
  place: Pick<Location, 'name' | 'address'>;
}

/** When, how many, where, under which code: the ticket part of a booking. */
export function BookingFacts({ booking, place }: BookingFactsProps) {
  const t = useTranslations('manage');
  const common = useTranslations('common');
  const locale = useLocale();
  return (
    <dl className="grid gap-5 md:grid-cols-[1fr_auto]">
      <div>
        <dt className="sr-only">{t('when')}</dt>
        <dd className="font-display text-2xl">
          {formatDay(booking.date, 'day', locale)}
          <span className="block text-4xl">
            <time dateTime={booking.startsAt} className="tabular">
              {booking.time}
            </time>
          </span>
        </dd>
      </div>
      <div className="md:text-end">
        <dt className="text-sm text-ink-2">{t('code')}</dt>
        <dd className="font-mono text-xl tracking-[0.12em]">{booking.code}</dd>
      </div>
      <div className="md:col-span-2">
        <dt className="sr-only">{t('where')}</dt>
        <dd className="text-ink-2">
          <span className="block text-ink">
            {[common('covers', { count: booking.partySize }), booking.area, booking.guest.name]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {place.name}, {place.address.line1}, {place.address.postcode} {place.address.city}
        </dd>
      </div>
      {booking.notes && (
        <div className="md:col-span-2">
          <dt className="text-sm text-ink-2">{t('notes')}</dt>
          <dd className="whitespace-pre-line">{booking.notes}</dd>
        </div>
      )}
    </dl>
  );
}
