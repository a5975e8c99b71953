'use client';

import { Button } from '@tavola/ui/button';
import { IconButton } from '@tavola/ui/icon-button';
import { Input } from '@tavola/ui/input';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';

export interface TimeRange {
  start: string;
  end: string;
}

export interface TimeRangesProps {
  ranges: readonly TimeRange[];
  /** Whose hours these are; each field is read aloud with it. */
  of: string;
  /** By place in the list. */
  problems: Readonly<Record<number, string>>;
  onChange: (ranges: TimeRange[]) => void;
}

/** On a phone a tap opens the clock, so its icon would only take the room of the digits. */
const TIME_LOOK = 'tabular max-sm:[&::-webkit-calendar-picker-indicator]:hidden';
const MOST = 6;
const FIRST = { start: '12:00', end: '23:00' };
const LAST_HOUR = 23;

const hourOf = (time: string) => Number(time.slice(0, 2));
const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/** A range after the last one, an hour later where the day leaves room. */
function nextRange(ranges: readonly TimeRange[]): TimeRange {
  const last = ranges.at(-1);
  if (!last) return FIRST;
  const from = hourOf(last.end) + 1;
  return from >= LAST_HOUR || last.end <= last.start ? FIRST : { start: clock(from), end: clock(LAST_HOUR) };
}

/** Several from–until pairs of one day; an end that is not after its start lies on the next day. */
export function TimeRanges({ ranges, of, problems, onChange }: TimeRangesProps) {
  const t = useTranslations('hours');
  const set = (index: number, change: Partial<TimeRange>) =>
    onChange(ranges.map((range, at) => (at === index ? { ...range, ...change } : range)));
  return (
    <div className="grid gap-2">
      {ranges.length > 0 && (
        <ul className="grid gap-2">
          {ranges.map((range, index) => {
            const problem = problems[index];
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a range is its place in the list
              <li key={index}>
                <div className="grid grid-cols-[minmax(0,8.5rem)_auto_minmax(0,8.5rem)_auto] items-center gap-x-2 sm:grid-cols-[8.5rem_auto_8.5rem_auto_1fr]">
                  <Input
                    type="time"
                    required
                    className={TIME_LOOK}
                    aria-label={t('from', { of, number: index + 1 })}
                    aria-invalid={problem ? true : undefined}
                    value={range.start}
                    onChange={(event) => set(index, { start: event.target.value })}
                  />
                  <span aria-hidden>–</span>
                  <Input
                    type="time"
                    required
                    className={TIME_LOOK}
                    aria-label={t('until', { of, number: index + 1 })}
                    aria-invalid={problem ? true : undefined}
                    value={range.end}
                    onChange={(event) => set(index, { end: event.target.value })}
                  />
                  <IconButton
                    size="sm"
                    label={t('removeRange', { of, number: index + 1 })}
                    onClick={() => onChange(ranges.filter((_, at) => at !== index))}
                  >
                    <X aria-hidden className="size-4" />
                  </IconButton>
                  {range.start !== '' && range.end !== '' && range.end <= range.start && (
                    <span className="text-xs text-ink-3 max-sm:col-span-4 max-sm:mt-1">
                      {t(range.end === range.start ? 'roundTheClock' : 'nextDay')}
                    </span>
                  )}
                </div>
                <div aria-live="polite">{problem && <p className="text-sm text-danger-text">{problem}</p>}</div>
              </li>
            );
          })}
        </ul>
      )}
      {ranges.length < MOST && (
        <Button
          size="sm"
          variant="quiet"
          className="w-fit"
          aria-label={t('addRangeOf', { of })}
          onClick={() => onChange([...ranges, nextRange(ranges)])}
        >
          <Plus aria-hidden className="size-4" />
          {t('addRange')}
        </Button>
      )}
    </div>
  );
}

/** What the server said about the ranges under a path, by their place. */
export function rangeProblems(problems: Record<string, string>, prefix: string): Record<number, string> {
  return Object.fromEntries(
    Object.entries(problems)
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, message]) => [Number.parseInt(path.slice(prefix.length), 10), message]),
  );
}
