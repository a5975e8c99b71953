'use client';

import type { Inventory } from '@tavola/shared/schemas';
import { Checkbox } from '@tavola/ui/checkbox';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { allOf, limitOf, numberOf, textOf } from './form-values.ts';
import { TurnTimes } from './turn-times.tsx';
import { WeekdayPicker } from './weekday-picker.tsx';

export type Period = Inventory['periods'][number];

export interface PeriodFormProps {
  id: string;
  period: Period;
  areas: Inventory['areas'];
  problems: Record<string, string>;
  onSubmit: (period: Period) => void;
}

/** One service: when it runs, how its grid is cut, how long a table is theirs, how many may come at once. */
export function PeriodForm({ id, period, areas, problems, onSubmit }: PeriodFormProps) {
  const t = useTranslations('inventory');
  const [turns, setTurns] = useState(period.turnMinutes);
  const [times, setTimes] = useState({ start: period.startTime, end: period.endTime });
  const problem = (field: string) => problems[`change.period.${field}`];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onSubmit({
      id: period.id,
      name: textOf(form, 'name'),
      weekdays: allOf(form, 'weekday').map(Number),
      startTime: times.start,
      endTime: times.end,
      slotMinutes: numberOf(form, 'slotMinutes'),
      turnMinutes: [...turns].sort((a, b) => a.upTo - b.upTo),
      bufferMinutes: numberOf(form, 'bufferMinutes'),
      pacingCovers: limitOf(form, 'pacingCovers'),
      pacingParties: limitOf(form, 'pacingParties'),
      pacingCoversOnline: limitOf(form, 'pacingCoversOnline'),
      pacingPartiesOnline: limitOf(form, 'pacingPartiesOnline'),
      minNoticeMinutes: numberOf(form, 'minNoticeMinutes'),
      maxAdvanceDays: numberOf(form, 'maxAdvanceDays'),
      minParty: numberOf(form, 'minParty'),
      maxPartyOnline: numberOf(form, 'maxPartyOnline'),
      areaIds: allOf(form, 'area'),
      walkInOnly: form.has('walkInOnly'),
    });
  };
  const number = (field: NumberField, min: number, max: number) => (
    <Field label={t(field)} error={problem(field)}>
      <Input type="number" name={field} min={min} max={max} required defaultValue={period[field]} />
    </Field>
  );
  const limit = (field: LimitField) => (
    <Field label={t(field)} error={problem(field)}>
      <Input type="number" name={field} min={1} max={10_000} placeholder="∞" defaultValue={period[field] ?? ''} />
    </Field>
  );
  return (
    <form id={id} onSubmit={submit} className="grid gap-5">
      <Field label={t('name')} error={problem('name')}>
        <Input name="name" required maxLength={60} defaultValue={period.name} />
      </Field>
      <WeekdayPicker chosen={period.weekdays} error={problem('weekdays')} />
      <div className="grid grid-cols-2 items-start gap-3">
        <Field label={t('startTime')} error={problem('startTime')}>
          <Input
            type="time"
            required
            value={times.start}
            onChange={(event) => setTimes({ ...times, start: event.target.value })}
          />
        </Field>
        <Field
          label={t('endTime')}
          hint={times.end <= times.start ? t('pastMidnight') : t('endTimeHint')}
          error={problem('endTime')}
        >
          <Input
            type="time"
            required
            value={times.end}
            onChange={(event) => setTimes({ ...times, end: event.target.value })}
          />
        </Field>
        {number('slotMinutes', 5, 240)}
        {number('bufferMinutes', 0, 240)}
      </div>
      <TurnTimes turns={turns} error={problem('turnMinutes')} onChange={setTurns} />
      <fieldset>
        <legend className="text-sm font-medium">{t('pacing')}</legend>
        <p className="mb-2 text-xs text-ink-3">{t('pacingHint')}</p>
        <div className="grid grid-cols-2 gap-3">
          {limit('pacingCovers')}
          {limit('pacingCoversOnline')}
          {limit('pacingParties')}
          {limit('pacingPartiesOnline')}
        </div>
      </fieldset>
      <fieldset className="grid grid-cols-2 gap-3">
        <legend className="mb-2 text-sm font-medium">{t('onlineRules')}</legend>
        {number('minNoticeMinutes', 0, 43_200)}
        {number('maxAdvanceDays', 0, 730)}
        {number('minParty', 1, 500)}
        {number('maxPartyOnline', 1, 500)}
      </fieldset>
      <fieldset>
        <legend className="text-sm font-medium">{t('areas')}</legend>
        <p className="text-xs text-ink-3">{t('areasHint')}</p>
        {areas.map((area) => (
          <Checkbox
            key={area.id}
            name="area"
            value={area.id}
            label={area.name}
            defaultChecked={period.areaIds.includes(area.id)}
          />
        ))}
      </fieldset>
      <Checkbox
        name="walkInOnly"
        label={t('walkInOnly')}
        hint={t('walkInOnlyHint')}
        defaultChecked={period.walkInOnly}
      />
    </form>
  );
}

type NumberField =
  | 'slotMinutes'
  | 'bufferMinutes'
  | 'minNoticeMinutes'
  | 'maxAdvanceDays'
  | 'minParty'
  | 'maxPartyOnline';
type LimitField = 'pacingCovers' | 'pacingParties' | 'pacingCoversOnline' | 'pacingPartiesOnline';
