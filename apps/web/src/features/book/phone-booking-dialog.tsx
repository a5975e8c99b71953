'use client';

import { Field } from '@tavola/ui/field';
import { Textarea } from '@tavola/ui/textarea';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { FormDialog } from '@/features/shell/form-dialog.tsx';
import { DateField, GuestField, PartySizeField, PhoneField, TimeField } from './booking-fields.tsx';
import { Refusal } from './refusal.tsx';
import { type PhoneSlot, SlotPicker } from './slot-picker.tsx';

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
  /** The times of the day for the party, open or with why not; undefined while they are looked up. */
  slots: readonly PhoneSlot[] | undefined;
  /** Another day or size is being asked about. */
  onLook: (wanted: { date: string; partySize: number }) => void;
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
  slots,
  onLook,
  onClose,
  onBook,
}: PhoneBookingDialogProps) {
  const t = useTranslations('book');
  const formId = useId();
  const [fields, setFields] = useState({ partySize: '2', date, time: '19:30', name: '', phone: '' });
  const [reason, setReason] = useState('');
  const set = (change: Partial<typeof fields>) => {
    const next = { ...fields, ...change };
    setFields(next);
    if (change.date || change.partySize) onLook({ date: next.date, partySize: Number(next.partySize) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onBook({ ...fields, partySize: Number(fields.partySize), overrideReason: reason.trim() || undefined });
  };
  return (
    <FormDialog open={open} onClose={onClose} title={t('phoneBooking')} form={formId} busy={busy} submit={t('bookIt')}>
      <form id={formId} onSubmit={submit} className="grid grid-cols-2 gap-4">
        <Refusal
          className="col-span-2"
          message={refusal}
          alternatives={alternatives}
          date={fields.date}
          onChoose={set}
        />
        <PartySizeField
          value={fields.partySize}
          error={problems.partySize}
          className="min-w-0"
          onChange={(partySize) => set({ partySize })}
        />
        <DateField value={fields.date} error={problems.date} className="min-w-0" onChange={(date) => set({ date })} />
        <TimeField
          value={fields.time}
          error={problems.time}
          className="col-span-2"
          onChange={(time) => set({ time })}
        />
        <SlotPicker slots={slots} time={fields.time} onChoose={(time) => set({ time })} />
        <GuestField
          value={fields.name}
          error={problems['guest.name']}
          className="col-span-2"
          onChange={(name) => set({ name })}
        />
        <PhoneField
          value={fields.phone}
          error={problems['guest.phone']}
          className="col-span-2"
          onChange={(phone) => set({ phone })}
        />
        {refusal && (
          <Field label={t('override')} hint={t('overrideHint')} className="col-span-2">
            <Textarea rows={2} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
          </Field>
        )}
      </form>
    </FormDialog>
  );
}
