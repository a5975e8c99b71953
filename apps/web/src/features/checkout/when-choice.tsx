'use client';

import { Field } from '@tavola/ui/field';
import { formatDay, formatInstant } from '@tavola/ui/format';
import { Select } from '@tavola/ui/select';
import { useLocale, useTranslations } from 'next-intl';
import { ASAP } from './checkout-draft.ts';
import type { OfferedSlot } from './use-checkout.ts';

export interface WhenChoiceProps {
  at: string;
  onChange: (at: string) => void;
  slots: OfferedSlot[];
  /** When it would be ready, as the server says for the choice made. */
  readyAt: string | undefined;
  /** The kitchen is closed now: nothing is made at once. */
  closed: boolean;
  today: string;
  timeZone: string;
  error: string | undefined;
}

/** When the food is wanted: at once with the kitchen's honest time, or one of the times it still has. */
export function WhenChoice({ at, onChange, slots, readyAt, closed, today, timeZone, error }: WhenChoiceProps) {
  const t = useTranslations('checkout.when');
  const locale = useLocale();
  const known = at === ASAP || slots.some((slot) => slot.at === at);
  const nameOf = (slot: OfferedSlot) =>
    slot.date === today ? slot.time : t('otherDay', { day: formatDay(slot.date, 'shortDay', locale), time: slot.time });
  const asap =
    at === ASAP && readyAt ? t('asapReady', { time: formatInstant(readyAt, 'time', locale, timeZone) }) : t('asap');
  return (
    <Field label={t('label')} error={error} hint={closed ? t('closed') : undefined}>
      <Select value={at} onChange={(event) => onChange(event.target.value)}>
        {(!closed || at === ASAP) && <option value={ASAP}>{asap}</option>}
        {!known && <option value={at}>{formatInstant(at, 'dateTime', locale, timeZone)}</option>}
        {slots.map((slot) => (
          <option key={slot.at} value={slot.at} disabled={!slot.available}>
            {slot.available ? nameOf(slot) : t('full', { time: nameOf(slot) })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
