'use client';

import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Textarea } from '@tavola/ui/textarea';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';

export interface PhoneBooking {
  partySize: number;
  date: string;
  time: string;
  name: string;
  phone: string;
  /** Set when the limits were overridden. */
  overrideReason: string | undefined;
}

export interface PhoneBookingDialogProps {
  open: boolean;
  date: string;
  busy: boolean;
  refusal: string | null;
  /** Free times to offer instead, pressed to fill the field. */
  alternatives: readonly { date: string; time: string }[];
  problems: Record<string, string>;
  onClose: () => void;
  onBook: (booking: PhoneBooking) => void;
}

/** A booking by telephone in five fields; beyond the limits only with a reason that is kept. */
export function PhoneBookingDialog({
  open,
  date,
  busy,
  refusal,
  alternatives,
  problems,
  onClose,
  onBook,
}: PhoneBookingDialogProps) {
  const t = useTranslations('book');
  const common = useTranslations('common');
  const formId = useId();
  const [fields, setFields] = useState({ partySize: '2', date, time: '19:30', name: '', phone: '' });
  const [reason, setReason] = useState('');
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onBook({ ...fields, partySize: Number(fields.partySize), overrideReason: reason.trim() || undefined });
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('phoneBooking')}
      closeLabel={common('actions.close')}
      footer={
        <Button type="submit" form={formId} busy={busy}>
          {t('bookIt')}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} className="grid grid-cols-2 gap-4">
        <div role="alert" className="col-span-2 empty:hidden">
          {refusal && (
            <div className="rounded-md bg-danger-tint px-3 py-2 text-sm text-danger-text">
              {refusal}
              {alternatives.length > 0 && (
                <span className="mt-2 flex flex-wrap gap-2">
                  {alternatives.map((slot) => (
                    <Button key={`${slot.date}${slot.time}`} size="sm" variant="secondary" onClick={() => set(slot)}>
                      {slot.date === fields.date ? slot.time : `${slot.date} ${slot.time}`}
                    </Button>
                  ))}
                </span>
              )}
            </div>
          )}
        </div>
        <Field label={t('partySize')} error={problems.partySize}>
          <Input
            type="number"
            min={1}
            max={500}
            required
            value={fields.partySize}
            onChange={(event) => set({ partySize: event.target.value })}
          />
        </Field>
        <Field label={t('date')} error={problems.date}>
          <Input type="date" required value={fields.date} onChange={(event) => set({ date: event.target.value })} />
        </Field>
        <Field label={t('time')} error={problems.time}>
          <Input
            type="time"
            step={900}
            required
            value={fields.time}
            onChange={(event) => set({ time: event.target.value })}
          />
        </Field>
        <Field label={t('guest')} error={problems['guest.name']}>
          <Input
            required
            maxLength={120}
            autoComplete="off"
            value={fields.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        </Field>
        <Field label={t('phone')} error={problems['guest.phone']} className="col-span-2">
          <Input
            type="tel"
            autoComplete="off"
            value={fields.phone}
            onChange={(event) => set({ phone: event.target.value })}
          />
        </Field>
        {refusal && (
          <Field label={t('override')} hint={t('overrideHint')} className="col-span-2">
            <Textarea rows={2} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
          </Field>
        )}
      </form>
    </Dialog>
  );
}
