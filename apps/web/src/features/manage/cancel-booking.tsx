import type { Location, Reservation } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Field } from '@tavola/ui/field';
import { formatInstant, formatMoney } from '@tavola/ui/format';
import { LinkButton } from '@tavola/ui/link-button';
import { Select } from '@tavola/ui/select';
import { useLocale, useTranslations } from 'next-intl';
import { BusyForm } from '../booking/busy-form.tsx';
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
  return (
    <div className="mx-auto max-w-2xl px-5 pt-8 pb-16 md:px-8 md:pt-14">
      <h1 className="font-display text-4xl">{t('cancel.title')}</h1>
      <p className="mt-4 text-lg">
        {t('cancel.free', { until: formatInstant(cancelUntil, 'dateTime', locale, booking.timezone) })}
        {lateFee && <span className="block">{t('cancel.fee', { fee: formatMoney(lateFee, locale) })}</span>}
      </p>
      <div className="mt-6 rounded-lg border border-line bg-raised p-5 md:p-7">
        <BookingFacts booking={booking} place={place} />
      </div>
      <BusyForm action={`${path}/actions/cancel`} className="mt-6 grid gap-5">
        <input type="hidden" name="intent" value={`${intent}:cancel`} />
        <Field label={t('cancel.why')} aside={t('cancel.optional')}>
          <Select name="reason" defaultValue="guest_request">
            {GUEST_REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {t(`cancel.reason.${reason}`)}
              </option>
            ))}
          </Select>
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="danger" size="lg">
            {t('cancel.confirm')}
          </Button>
          <LinkButton href={path} variant="quiet" size="lg">
            {t('cancel.keep')}
          </LinkButton>
        </div>
      </BusyForm>
    </div>
  );
}
