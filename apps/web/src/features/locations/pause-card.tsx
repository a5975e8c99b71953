'use client';

import type { Location } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { formatInstant } from '@tavola/ui/format';
import { CalendarClock, ShoppingBag } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';

export type Pausable = 'bookings' | 'orders';

export interface PauseCardProps {
  location: Pick<Location, 'booking' | 'ordering' | 'timezone'>;
  now: number;
  busy: boolean;
  /** Minutes from now; null takes them again. */
  onPause: (what: Pausable, minutes: number | null) => void;
}

const LENGTHS = [30, 60, 120, 1_440] as const;

/** Whether guests can book and order right now, with the switch for a short break. The house itself is never bound by it. */
export function PauseCard({ location, now, busy, onPause }: PauseCardProps) {
  const t = useTranslations('hours');
  const locale = useLocale();
  const rows = [
    { what: 'bookings', icon: CalendarClock, ...location.booking },
    { what: 'orders', icon: ShoppingBag, ...location.ordering },
  ] as const;
  return (
    <section
      aria-label={t('pause.title')}
      className="grid gap-px overflow-hidden rounded-md border border-line bg-line md:grid-cols-2"
    >
      {rows.map(({ what, icon: Icon, enabled, pausedUntil }) => {
        const until = pausedUntil && Date.parse(pausedUntil) > now ? pausedUntil : null;
        const state = !enabled ? 'off' : until ? 'paused' : 'open';
        return (
          <div key={what} className="grid content-start gap-3 bg-raised p-4">
            <p className="flex items-center gap-2.5">
              <Icon aria-hidden className={state === 'open' ? 'size-5 text-ok-text' : 'size-5 text-warn-text'} />
              <span role="status" className="font-medium">
                {state === 'paused' && until
                  ? t(`pause.${what}.paused`, { time: formatInstant(until, 'dateTime', locale, location.timezone) })
                  : t(`pause.${what}.${state === 'off' ? 'off' : 'open'}`)}
              </span>
            </p>
            {state === 'off' && (
              <a
                href={`/dashboard/settings/${what === 'bookings' ? 'reservations' : 'orders'}`}
                className="text-sm text-accent-text"
              >
                {t('pause.settings')}
              </a>
            )}
            {state === 'paused' && (
              <Button size="sm" className="w-fit" busy={busy} onClick={() => onPause(what, null)}>
                {t('pause.resume')}
              </Button>
            )}
            {state === 'open' && (
              <fieldset className="flex flex-wrap items-center gap-2">
                <legend className="sr-only">{t(`pause.${what}.legend`)}</legend>
                <span aria-hidden className="text-sm text-ink-2">
                  {t('pause.for')}
                </span>
                {LENGTHS.map((minutes) => (
                  <Button
                    key={minutes}
                    size="sm"
                    variant="secondary"
                    disabled={busy}
                    aria-label={t(`pause.${what}.press`, { length: t(`pause.length.${minutes}`) })}
                    onClick={() => onPause(what, minutes)}
                  >
                    {t(`pause.length.${minutes}`)}
                  </Button>
                ))}
              </fieldset>
            )}
          </div>
        );
      })}
    </section>
  );
}
