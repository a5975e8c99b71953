'use client';

import { IconButton } from '@tavola/ui/icon-button';
import { CopyCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { weekdayName } from '../shell/opening-hours.ts';
import { rangeProblems, TimeRanges } from './time-ranges.tsx';
import type { WeekdayHours } from './week.ts';

export interface WeekEditorProps {
  /** All seven days. */
  week: readonly WeekdayHours[];
  problems: Record<string, string>;
  /** Where the server names this week in what it refuses. */
  path: string;
  onChange: (week: WeekdayHours[]) => void;
}

/** The hours of a week, day by day. A day without hours is closed. */
export function WeekEditor({ week, problems, path, onChange }: WeekEditorProps) {
  const t = useTranslations('hours');
  const locale = useLocale();
  const set = (weekday: number, ranges: WeekdayHours['ranges']) =>
    onChange(week.map((day) => (day.weekday === weekday ? { weekday, ranges } : day)));
  return (
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
              problems={rangeProblems(problems, `${path}.${index}.ranges.`)}
              onChange={(next) => set(weekday, next)}
            />
            <IconButton
              size="sm"
              label={t('copyToAll', { day: name })}
              className="max-sm:hidden"
              onClick={() => onChange(week.map((day) => ({ ...day, ranges: ranges.map((range) => ({ ...range })) })))}
            >
              <CopyCheck aria-hidden className="size-4" />
            </IconButton>
          </fieldset>
        );
      })}
    </div>
  );
}
