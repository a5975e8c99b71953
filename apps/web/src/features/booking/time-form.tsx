import type { Slot } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { BookingSearch } from './booking-search.ts';
import { BusyForm } from './busy-form.tsx';
import { byPeriod } from './slot-groups.ts';

export interface TimeFormProps {
  search: BookingSearch;
  /** Slug as the API wants it. */
  location: string;
  slots: Slot[];
  /** Key of this intent; the server binds it to the time that is pressed. */
  intent: string;
  /** Where a pressed time is sent: holding a table, or moving a booking. */
  action: string;
  /** More hidden fields. */
  children?: ReactNode;
}

/** The times of a day by period. Pressing one holds the table; a plain form does it. */
export function TimeForm({ search, location, slots, intent, action, children }: TimeFormProps) {
  const t = useTranslations('booking');
  return (
    <BusyForm action={action} className="grid gap-7">
      {children}
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="location" value={location} />
      <input type="hidden" name="partySize" value={search.partySize} />
      <input type="hidden" name="day" value={search.date} />
      {search.area && <input type="hidden" name="area" value={search.area} />}
      {byPeriod(slots).map(({ period, slots: times }) => (
        <section key={period} aria-label={period}>
          <h3 className="mb-2.5 font-display text-lg italic">{period}</h3>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(5rem,1fr))] gap-2">
            {times.map((slot) => {
              const chosen = slot.available && slot.time === search.time;
              return (
                <li key={slot.startsAt}>
                  {slot.available ? (
                    <button
                      type="submit"
                      name="slot"
                      value={`${slot.date}T${slot.time}`}
                      className={cn(
                        'tabular min-h-12 w-full rounded-md border text-base font-medium transition-colors motion-fast hover:border-accent hover:bg-accent-tint hover:text-accent-text in-data-busy:pointer-events-none in-data-busy:opacity-60',
                        chosen ? 'border-accent bg-accent-tint text-accent-text' : 'border-line-strong bg-raised',
                      )}
                    >
                      {slot.time}
                    </button>
                  ) : (
                    <span className="tabular grid min-h-12 place-items-center text-base text-ink-3 line-through decoration-line-strong">
                      {slot.time}
                      <span className="sr-only">{t('times.taken')}</span>
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </BusyForm>
  );
}
