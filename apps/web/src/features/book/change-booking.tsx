'use client';

import type { BookDay, Reservation } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { Field } from '@tavola/ui/field';
import { Textarea } from '@tavola/ui/textarea';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { FormDialog } from '@/features/shell/form-dialog.tsx';
import { DateField, GuestField, PartySizeField, PhoneField, TimeField } from './booking-fields.tsx';
import { Refusal } from './refusal.tsx';
import { tablesByArea } from './tables-by-area.ts';
import { shiftedStay, takenBy } from './taken-by.ts';

export interface BookingChange {
  partySize: number;
  date: string;
  time: string;
  name: string;
  phone: string | undefined;
  notes: string;
  /** Undefined leaves the choice to the house's own best fit. */
  tables: string[] | undefined;
  override: { reason: string } | undefined;
}

/** What the server answered, with what would work. */
export interface ChangeRefusal {
  message: string;
  alternatives: readonly { date: string; time: string }[];
}

export interface ChangeBookingProps {
  reservation: Reservation;
  day: Pick<BookDay, 'areas' | 'tables' | 'reservations' | 'date'>;
  busy: boolean;
  refusal: ChangeRefusal | null;
  onClose: () => void;
  onChange: (change: BookingChange) => void;
}

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id) => other.includes(id));

/** Time, size, tables and details of a booking in one step; several tables are joined. Beyond the limits only with a reason. */
export function ChangeBooking({ reservation, day, busy, refusal, onClose, onChange }: ChangeBookingProps) {
  const t = useTranslations('book');
  const formId = useId();
  const current = (reservation.tables ?? []).map(({ id }) => id);
  const [fields, setFields] = useState({
    partySize: String(reservation.partySize),
    date: reservation.date,
    time: reservation.time,
    name: reservation.guest.name,
    phone: reservation.guest.phone ?? '',
    notes: reservation.notes ?? '',
  });
  const [tables, setTables] = useState<readonly string[]>(current);
  const [reason, setReason] = useState('');
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const sameDay = fields.date === reservation.date;
  const taken = sameDay ? takenBy(day, shiftedStay(reservation, fields.time), reservation.id) : new Map();
  const seats = day.tables.filter(({ id }) => tables.includes(id)).reduce((sum, { maxParty }) => sum + maxParty, 0);
  const chosen = sameDay && tables.length > 0 && !sameSet(tables, current);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange({
      ...fields,
      partySize: Number(fields.partySize),
      name: fields.name.trim(),
      phone: fields.phone.trim() || undefined,
      notes: fields.notes.trim(),
      tables: chosen ? [...tables] : undefined,
      override: reason.trim() ? { reason: reason.trim() } : undefined,
    });
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('changeTitle', { name: reservation.guest.name })}
      form={formId}
      busy={busy}
    >
      <form id={formId} onSubmit={submit} className="grid grid-cols-2 items-start gap-4 sm:grid-cols-3">
        <Refusal
          className="col-span-full"
          message={refusal?.message ?? null}
          alternatives={refusal?.alternatives ?? []}
          date={fields.date}
          onChoose={set}
        />
        <PartySizeField value={fields.partySize} className="min-w-0" onChange={(partySize) => set({ partySize })} />
        <DateField value={fields.date} className="min-w-0" onChange={(date) => set({ date })} />
        <TimeField value={fields.time} className="min-w-0" onChange={(time) => set({ time })} />
        {sameDay && (
          <fieldset className="col-span-full">
            <legend className="mb-1.5 text-sm font-medium">{t('tables')}</legend>
            {tablesByArea(day).map(({ area, tables: inArea }) => (
              <div key={area.id} className="mb-2">
                <p className="mb-1 text-xs text-ink-3">{area.name}</p>
                <div className="flex flex-wrap gap-1.5">
                  {inArea.map((table) => {
                    const other = taken.get(table.id);
                    return (
                      <label
                        key={table.id}
                        title={other ? t('takenBy', { name: other.guest.name, time: other.time }) : undefined}
                        className={cn(
                          'relative grid min-h-9 min-w-11 cursor-pointer place-items-center rounded-md border border-line-strong px-2 text-sm',
                          'has-checked:border-accent has-checked:bg-accent has-checked:text-accent-on has-focus-visible:outline-2 has-focus-visible:outline-focus',
                          other && 'cursor-not-allowed border-dashed text-ink-3 line-through',
                        )}
                      >
                        <input
                          type="checkbox"
                          disabled={other !== undefined && !tables.includes(table.id)}
                          checked={tables.includes(table.id)}
                          aria-label={[
                            t('table', { name: table.name }),
                            other && t('takenBy', { name: other.guest.name, time: other.time }),
                          ]
                            .filter(Boolean)
                            .join(', ')}
                          onChange={(event) =>
                            setTables(
                              event.target.checked
                                ? [...tables, table.id]
                                : tables.filter((known) => known !== table.id),
                            )
                          }
                          className="absolute inset-0 cursor-[inherit] appearance-none outline-none"
                        />
                        <span aria-hidden>{table.name}</span>
                      </label>
                    );
                  })}
                </div>
              </div>
            ))}
            <p className="text-xs text-ink-3" aria-live="polite">
              {tables.length === 0
                ? t('bestFit')
                : t('seatsFor', { seats, tables: tables.length, guests: Number(fields.partySize) })}
            </p>
          </fieldset>
        )}
        <GuestField value={fields.name} className="col-span-full sm:col-span-2" onChange={(name) => set({ name })} />
        {/* A number can be replaced but not taken away: the server reads none as "unchanged". */}
        <PhoneField
          value={fields.phone}
          className="max-sm:col-span-full"
          required={reservation.guest.phone !== undefined}
          onChange={(phone) => set({ phone })}
        />
        <Field label={t('notes')} className="col-span-full">
          <Textarea
            rows={2}
            maxLength={1000}
            value={fields.notes}
            onChange={(event) => set({ notes: event.target.value })}
          />
        </Field>
        {refusal && (
          <Field label={t('overrideChange')} hint={t('overrideHint')} className="col-span-full">
            <Textarea
              rows={2}
              minLength={3}
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
        )}
      </form>
    </FormDialog>
  );
}
