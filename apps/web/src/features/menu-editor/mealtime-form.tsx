'use client';

import { Dialog } from '@tavola/ui/dialog';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { allOf } from '../inventory/form-values.ts';
import { WeekdayPicker } from '../inventory/weekday-picker.tsx';
import { EditFooter } from '../shell/edit-footer.tsx';
import { filledWords, type Words } from './item-draft.ts';
import type { EditedMealtime } from './mealtime-list.tsx';
import { TranslationFields } from './translation-fields.tsx';

export interface MealtimeFormProps {
  /** Undefined for a new one. */
  mealtime: EditedMealtime | undefined;
  /** Dishes bound to it; only an unused one can be removed. */
  usedBy: readonly string[];
  busy: boolean;
  problems: Record<string, string>;
  onSave: (mealtime: Omit<EditedMealtime, 'id' | 'translations'> & { translations: Words }) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** Weekdays and local times; an end that is not after the start is on the next day. */
export function MealtimeForm({ mealtime, usedBy, busy, problems, onSave, onRemove, onClose }: MealtimeFormProps) {
  const t = useTranslations('menuEditor');
  const common = useTranslations('common');
  const form = useId();
  const [name, setName] = useState(mealtime?.name ?? '');
  const [times, setTimes] = useState({ start: mealtime?.start ?? '11:30', end: mealtime?.end ?? '14:30' });
  const [words, setWords] = useState((mealtime?.translations ?? {}) as Words);
  const [noDay, setNoDay] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const weekdays = allOf(new FormData(event.currentTarget), 'weekday').map(Number);
    setNoDay(weekdays.length === 0);
    if (weekdays.length > 0) onSave({ name: name.trim(), weekdays, ...times, translations: filledWords(words) });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={mealtime?.name ?? t('newMealtime')}
      closeLabel={common('actions.close')}
      footer={
        <EditFooter
          form={form}
          busy={busy}
          save={mealtime ? common('actions.save') : t('addMealtime')}
          incomplete={name.trim() === ''}
          removal={mealtime && { label: t('removeMealtime'), run: onRemove, busy, refused: usedBy.length > 0 }}
        />
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-4">
        <Field label={t('name')} error={problems.name}>
          <Input required maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <WeekdayPicker
          chosen={mealtime?.weekdays ?? [1, 2, 3, 4, 5, 6, 7]}
          error={noDay ? t('oneDay') : problems.weekdays}
        />
        <div className="grid grid-cols-2 items-start gap-3">
          <Field label={t('start')} error={problems.start}>
            <Input
              type="time"
              required
              value={times.start}
              onChange={(event) => setTimes({ ...times, start: event.target.value })}
            />
          </Field>
          <Field label={t('end')} hint={times.end <= times.start ? t('nextDay') : undefined} error={problems.end}>
            <Input
              type="time"
              required
              value={times.end}
              onChange={(event) => setTimes({ ...times, end: event.target.value })}
            />
          </Field>
        </div>
        <TranslationFields words={words} onChange={setWords} />
        {usedBy.length > 0 && <p className="text-xs text-ink-3">{t('usedBy', { dishes: usedBy.join(', ') })}</p>}
      </form>
    </Dialog>
  );
}
