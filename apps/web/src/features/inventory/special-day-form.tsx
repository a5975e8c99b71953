'use client';

import type { Inventory } from '@tavola/shared/schemas';
import { Checkbox } from '@tavola/ui/checkbox';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { rangeProblems, TimeRanges } from '../locations/time-ranges.tsx';

export type SpecialDay = Inventory['specialDays'][number];

export interface SpecialDayFormProps {
  id: string;
  day: SpecialDay;
  today: string;
  problems: Record<string, string>;
  onSubmit: (day: SpecialDay) => void;
}

/** One day that differs: closed, other hours, or open to walk-ins only. */
export function SpecialDayForm({ id, day, today, problems, onSubmit }: SpecialDayFormProps) {
  const t = useTranslations('inventory');
  const common = useTranslations('common');
  const [edited, setEdited] = useState(day);
  const set = (change: Partial<SpecialDay>) => setEdited({ ...edited, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit({ ...edited, note: edited.note.trim(), ranges: edited.closed ? [] : edited.ranges });
  };
  return (
    <form id={id} onSubmit={submit} className="grid gap-4">
      <Field label={t('day')} error={problems['change.specialDay.date']}>
        <Input
          type="date"
          required
          min={today}
          value={edited.date}
          onChange={(event) => set({ date: event.target.value })}
        />
      </Field>
      <Checkbox
        label={t('closedAllDay')}
        checked={edited.closed}
        onChange={(event) => set({ closed: event.target.checked })}
      />
      {!edited.closed && (
        <>
          <fieldset>
            <legend className="text-sm font-medium">{t('otherHours')}</legend>
            <p className="mb-2 text-xs text-ink-3">{t('otherHoursHint')}</p>
            <TimeRanges
              ranges={edited.ranges}
              of={t('specialDay')}
              problems={rangeProblems(problems, 'change.specialDay.ranges.')}
              onChange={(ranges) => set({ ranges })}
            />
          </fieldset>
          <Checkbox
            label={t('walkInOnly')}
            hint={t('walkInOnlyHint')}
            checked={edited.walkInOnly}
            onChange={(event) => set({ walkInOnly: event.target.checked })}
          />
        </>
      )}
      <Field
        label={t('note')}
        hint={t('noteHint')}
        aside={common('optional')}
        error={problems['change.specialDay.note']}
      >
        <Input maxLength={200} value={edited.note} onChange={(event) => set({ note: event.target.value })} />
      </Field>
    </form>
  );
}
