import type { Location } from '@tavola/shared/schemas';
import { formatInstant } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';

/** Why nobody can book online right now; undefined when they can. `until` null means until further notice. */
export function bookingPause(
  { enabled, pausedUntil }: Location['booking'],
  now: Date,
): { until: string | null } | undefined {
  if (!enabled) return { until: null };
  return pausedUntil && Date.parse(pausedUntil) > now.getTime() ? { until: pausedUntil } : undefined;
}

export interface BookingPauseProps {
  until: string | null;
  location: Pick<Location, 'phone' | 'timezone'>;
}

/** Says that online booking rests, until when, and the number that still works. */
export function BookingPause({ until, location: { phone, timezone } }: BookingPauseProps) {
  const t = useTranslations('booking.pause');
  const locale = useLocale();
  return (
    <div role="status" className="rounded-md border border-line bg-warn-tint px-4 py-3 text-warn-text">
      <p className="font-medium">
        {until ? t('until', { time: formatInstant(until, 'dateTime', locale, timezone) }) : t('off')}
      </p>
      {phone && (
        <p className="mt-1">
          <a href={`tel:${phone.replaceAll(' ', '')}`} className="underline underline-offset-4">
            {t('call', { phone })}
          </a>
        </p>
      )}
    </div>
  );
}
