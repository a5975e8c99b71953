'use client';

import { Field } from '@tavola/ui/field';
import { formatDay, formatInstant } from '@tavola/ui/format';
import { Select } from '@tavola/ui/select';
import { useLocale, useTranslations } from 'next-intl';
import { localDay } from '../booking/booking-search.ts';
import { ASAP } from './checkout-draft.ts';
import type { OfferedSlot } from './use-checkout.ts';

export interface WhenChoiceProps {
  at: string;
  onChange: (at: string) => void;
  /** Times of the shown day. */
  slots: OfferedSlot[];
  /** Every day one may order for, and the one shown. */
  days: readonly string[];
  day: string | undefined;
  onDay: (day: string) => void;
  /** When it would be ready, as the server says for the choice made. */
  readyAt: string | undefined;
  /** The kitchen is closed now: nothing is made at once. */
  closed: boolean;
  today: string;
  timeZone: string;
  error: string | undefined;
}

/** When the food is wanted: at once with the kitchen's honest time, or a day and one of the times it still has. */
export function WhenChoice({
  at,
  onChange,
  slots,
  days,
  day,
  onDay,
  readyAt,
  closed,
  today,
  timeZone,
  error,
}: WhenChoiceProps) {
  const t = useTranslations('checkout.when');
  const locale = useLocale();
  const known = at === ASAP || slots.some((slot) => slot.at === at);
  const isFirst = day === undefined || day === days[0];
  // Closed for now: as soon as possible may be another day, and says which.
  const style = readyAt && localDay(new Date(readyAt), timeZone) !== today ? 'dateTime' : 'time';
  const asap =
    at === ASAP && readyAt ? t('asapReady', { time: formatInstant(readyAt, style, locale, timeZone) }) : t('asap');
  const times = (
    <Field label={t('label')} error={error} hint={closed ? t('closed') : undefined}>
      <Select value={at} onChange={(event) => onChange(event.target.value)}>
        {isFirst && (!closed || at === ASAP) && <option value={ASAP}>{asap}</option>}
        {!known && <option value={at}>{formatInstant(at, 'dateTime', locale, timeZone)}</option>}
        {slots.map((slot) => {
          const name =
            slot.date === (day ?? today)
              ? slot.time
              : t('otherDay', { day: formatDay(slot.date, 'shortDay', locale), time: slot.time });
          return (
            <option key={slot.at} value={slot.at} disabled={!slot.available}>
              {slot.available ? name : t('full', { time: name })}
            </option>
          );
        })}
      </Select>
    </Field>
  );
  if (days.length < 2) return times;
  return (
    <div className="grid gap-5 md:grid-cols-[12rem_1fr] md:items-start">
      <Field label={t('day')}>
        <Select value={day ?? ''} onChange={(event) => onDay(event.target.value)}>
          {days.map((date) => (
            <option key={date} value={date}>
              {date === today ? t('today') : formatDay(date, 'shortDay', locale)}
            </option>
          ))}
        </Select>
      </Field>
      {times}
    </div>
  );
}
