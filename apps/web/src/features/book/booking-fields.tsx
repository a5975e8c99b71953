'use client';

import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { useTranslations } from 'next-intl';

export interface BookingFieldProps {
  value: string;
  error?: string | undefined;
  className?: string;
  onChange: (value: string) => void;
}

export function PartySizeField({ value, error, className, onChange }: BookingFieldProps) {
  const t = useTranslations('book');
  return (
    <Field label={t('partySize')} error={error} className={className}>
      <Input
        type="number"
        min={1}
        max={500}
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

export function DateField({ value, error, className, onChange }: BookingFieldProps) {
  const t = useTranslations('book');
  return (
    <Field label={t('date')} error={error} className={className}>
      <Input type="date" required value={value} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}

/** A start by the quarter of an hour. */
export function TimeField({ value, error, className, onChange }: BookingFieldProps) {
  const t = useTranslations('book');
  return (
    <Field label={t('time')} error={error} className={className}>
      <Input type="time" step={900} required value={value} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}

/** Never filled in by the browser, which knows the staff and not the guest. */
export function GuestField({ value, error, className, onChange }: BookingFieldProps) {
  const t = useTranslations('book');
  return (
    <Field label={t('guest')} error={error} className={className}>
      <Input
        required
        maxLength={120}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

export interface PhoneFieldProps extends BookingFieldProps {
  required?: boolean;
}

export function PhoneField({ value, error, className, required = false, onChange }: PhoneFieldProps) {
  const t = useTranslations('book');
  return (
    <Field label={t('phone')} error={error} className={className}>
      <Input
        type="tel"
        required={required}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
