import { cn } from '@tavola/ui/cn';
import { useLocale, useTranslations } from 'next-intl';
import { weekdayName } from '../shell/opening-hours.ts';

export interface WeekdayPickerProps {
  /** ISO weekdays, 1 is Monday. */
  chosen: readonly number[];
  error: string | undefined;
}

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Seven boxes named `weekday` in the surrounding form. */
export function WeekdayPicker({ chosen, error }: WeekdayPickerProps) {
  const t = useTranslations('inventory');
  const locale = useLocale();
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{t('weekdays')}</legend>
      <div className="flex flex-wrap gap-1.5">
        {WEEKDAYS.map((weekday) => (
          <label
            key={weekday}
            className={cn(
              'relative grid min-h-9 min-w-11 cursor-pointer place-items-center rounded-md border border-line-strong px-2 text-sm',
              'has-checked:border-accent has-checked:bg-accent has-checked:text-accent-on has-focus-visible:outline-2 has-focus-visible:outline-focus',
            )}
          >
            <input
              type="checkbox"
              name="weekday"
              value={weekday}
              defaultChecked={chosen.includes(weekday)}
              aria-label={weekdayName(weekday, locale, 'long')}
              className="absolute inset-0 cursor-[inherit] appearance-none outline-none"
            />
            <span aria-hidden>{weekdayName(weekday, locale)}</span>
          </label>
        ))}
      </div>
      <div aria-live="polite">{error && <p className="mt-1 text-sm text-danger-text">{error}</p>}</div>
    </fieldset>
  );
}
