import type { Location, Reservation } from '@tavola/shared/schemas';
import { formatInstant, formatMoney } from '@tavola/ui/format';
import { Select } from '@tavola/ui/select';
import { useLocale, useTranslations } from 'next-intl';
import { CancelQuestion } from '../booking/cancel-question.tsx';
import { BookingFacts } from './booking-facts.tsx';

/** Reasons a guest may give; none is asked for. */
export const GUEST_REASONS = ['guest_request', 'illness', 'weather', 'duplicate'] as const;

export interface CancelBookingProps {
  booking: Reservation;
  place: Pick<Location, 'name' | 'address'>;
  path: string;
  intent: string;
}

/** What cancelling means, before it is done: the policy and any fee first. */
export function CancelBooking({ booking, place, path, intent }: CancelBookingProps) {
  const t = useTranslations('manage');
  const locale = useLocale();
  const { lateFee, cancelUntil } = booking.policy;
  const until = formatInstant(cancelUntil, 'dateTime', locale, booking.timezone);
  return (
    <CancelQuestion
      title={t('cancel.title')}
      meaning={
        <>
          {t('cancel.free', { until })}
          {lateFee && <span className="block">{t('cancel.fee', { fee: formatMoney(lateFee, locale) })}</span>}
        </>
      }
      path={path}
      intent={intent}
      why={{
        label: t('cancel.why'),
        aside: t('cancel.optional'),
        children: (
          <Select name="reason" defaultValue="guest_request">
            {GUEST_REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {t(`cancel.reason.${reason}`)}
              </option>
            ))}
          </Select>
        ),
      }}
      yes={t('cancel.confirm')}
      no={t('cancel.keep')}
    >
      <BookingFacts booking={booking} place={place} />
    </CancelQuestion>
  );
}
