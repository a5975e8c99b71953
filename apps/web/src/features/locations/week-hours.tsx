'use client';

import type { Inventory } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { cn } from '@tavola/ui/cn';
import { IconButton } from '@tavola/ui/icon-button';
import { CopyCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { weekdayName } from '../shell/opening-hours.ts';
import { rangeProblems, TimeRanges } from './time-ranges.tsx';

export type WeekdayHours = Inventory['hours'][number];

export interface WeekHoursProps {
  hours: readonly WeekdayHours[];
  /** Zone the times are read in, and what its clock shows now. */
  zone: { name: string; now: string };
  busy: boolean;
  problems: Record<string, string>;
  onSave: (hours: WeekdayHours[], saved: () => void) => void;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

const wholeWeek = (hours: readonly WeekdayHours[]): WeekdayHours[] =>
  WEEK.map((weekday) => ({ weekday, ranges: hours.find((day) => day.weekday === weekday)?.ranges ?? [] }));

const same = (one: readonly WeekdayHours[], other: readonly WeekdayHours[]) =>
  JSON.stringify(one) === JSON.stringify(other);

/** When the doors are open, day by day. A day without hours is closed. */
export function WeekHours({ hours, zone, busy, problems, onSave }: WeekHoursProps) {
  const t = useTranslations('hours');
  const locale = useLocale();
  const saved = wholeWeek(hours);
  const [draft, setDraft] = useState<WeekdayHours[] | null>(null);
  const week = draft ?? saved;
  const changed = draft !== null && !same(draft, saved);
  const set = (weekday: number, ranges: WeekdayHours['ranges']) =>
    setDraft(week.map((day) => (day.weekday === weekday ? { weekday, ranges } : day)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(week, () => setDraft(null));
  };
  return (
    <form onSubmit={submit}>
      <p className="mb-3 text-sm text-ink-2">{t('zone', { zone: zone.name, time: zone.now })}</p>
      <div className="max-w-3xl divide-y divide-line rounded-md border border-line bg-raised">
        {week.map(({ weekday, ranges }, index) => {
          const name = weekdayName(weekday, locale, 'long');
          return (
            <fieldset
              key={weekday}
              className="grid items-start gap-x-4 gap-y-2 px-4 py-3 sm:grid-cols-[8rem_minmax(0,1fr)_auto]"
            >
              <legend className="sr-only">{name}</legend>
              <p aria-hidden className="flex min-h-9 items-center gap-2 font-medium">
                {name}
                {ranges.length === 0 && <span className="text-sm font-normal text-ink-3">{t('closed')}</span>}
              </p>
              <TimeRanges
                ranges={ranges}
                of={name}
                problems={rangeProblems(problems, `change.hours.${index}.ranges.`)}
                onChange={(next) => set(weekday, next)}
              />
              <IconButton
                size="sm"
                label={t('copyToAll', { day: name })}
                className="max-sm:hidden"
                onClick={() => setDraft(week.map((day) => ({ ...day, ranges: ranges.map((range) => ({ ...range })) })))}
              >
                <CopyCheck aria-hidden className="size-4" />
              </IconButton>
            </fieldset>
          );
        })}
      </div>
      <div
        className={cn(
          'mt-4 flex flex-wrap items-center gap-x-3 gap-y-2 py-3',
          changed && 'sticky bottom-0 z-10 border-t border-line bg-ground/95 backdrop-blur',
        )}
      >
        <Button type="submit" busy={busy} disabled={!changed}>
          {t('saveHours')}
        </Button>
        {changed && (
          <Button variant="quiet" onClick={() => setDraft(null)}>
            {t('discard')}
          </Button>
        )}
        <p role="status" className="text-sm text-ink-2">
          {changed ? t('unsaved') : ''}
        </p>
      </div>
    </form>
  );
}
