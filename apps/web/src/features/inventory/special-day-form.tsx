'use client';

import type { Inventory } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Checkbox } from '@tavola/ui/checkbox';
import { Field } from '@tavola/ui/field';
import { IconButton } from '@tavola/ui/icon-button';
import { Input } from '@tavola/ui/input';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';

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
  const setRange = (index: number, change: Partial<SpecialDay['ranges'][number]>) =>
    set({ ranges: edited.ranges.map((range, at) => (at === index ? { ...range, ...change } : range)) });
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
            <ul className="grid gap-2">
              {edited.ranges.map((range, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a range is its place in the list
                <li key={index} className="flex items-center gap-2">
                  <Input
                    type="time"
                    required
                    aria-label={t('startTime')}
                    value={range.start}
                    onChange={(event) => setRange(index, { start: event.target.value })}
                  />
                  –
                  <Input
                    type="time"
                    required
                    aria-label={t('endTime')}
                    value={range.end}
                    onChange={(event) => setRange(index, { end: event.target.value })}
                  />
                  <IconButton
                    size="sm"
                    label={common('actions.remove')}
                    onClick={() => set({ ranges: edited.ranges.filter((_, at) => at !== index) })}
                  >
                    <X aria-hidden className="size-4" />
                  </IconButton>
                </li>
              ))}
            </ul>
            <Button
              size="sm"
              variant="quiet"
              className="mt-1"
              onClick={() => set({ ranges: [...edited.ranges, { start: '18:00', end: '23:00' }] })}
            >
              <Plus aria-hidden className="size-4" />
              {t('addRange')}
            </Button>
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
