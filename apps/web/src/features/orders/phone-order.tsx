'use client';

import { ORDER_TYPES, type OrderType } from '@tavola/shared';
import type { MenuItem, ServedTable } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Field } from '@tavola/ui/field';
import { formatDay, formatMoney } from '@tavola/ui/format';
import { Input } from '@tavola/ui/input';
import { Segmented } from '@tavola/ui/segmented';
import { Select } from '@tavola/ui/select';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { CountedLines } from './counted-lines.tsx';
import { DishPicker } from './dish-picker.tsx';
import { isTimeless, type PhoneDraft } from './phone-draft.ts';

export interface PhoneOrderProps {
  draft: PhoneDraft;
  onChange: (changes: Partial<PhoneDraft>) => void;
  types: readonly OrderType[];
  dishes: readonly { item: MenuItem; categories: string[] }[];
  tables: readonly ServedTable[];
  days: readonly string[];
  slots: readonly { at: string; time: string; available: boolean }[];
  day: string | undefined;
  onDay: (day: string) => void;
  currency: string;
  /** The server's price of what is on it. */
  total: number | undefined;
  busy: boolean;
  refusal: string | null;
  onPlace: () => void;
}

/** An order by phone, at the door or at a table: who, how, when, what. */
export function PhoneOrder({
  draft,
  onChange,
  types,
  dishes,
  tables,
  days,
  slots,
  day,
  onDay,
  currency,
  total,
  busy,
  refusal,
  onPlace,
}: PhoneOrderProps) {
  const t = useTranslations('orders.phone');
  const common = useTranslations('common');
  const locale = useLocale();
  const [pressed, setPressed] = useState(false);
  const isMissing = draft.name.trim() === '' || draft.lines.every(({ quantity }) => quantity === 0);
  const money = (amount: number) => formatMoney({ amount, currency }, locale);
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setPressed(true);
        if (!isMissing) onPlace();
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('name')}>
          <Input value={draft.name} maxLength={120} onChange={(event) => onChange({ name: event.target.value })} />
        </Field>
        <Field label={t('phone')} aside={common('optional')}>
          <Input
            type="tel"
            value={draft.phone}
            maxLength={32}
            onChange={(event) => onChange({ phone: event.target.value })}
          />
        </Field>
      </div>
      <Segmented
        legend={t('how')}
        value={draft.type}
        choices={ORDER_TYPES.filter((type) => types.includes(type)).map((value) => ({
          value,
          label: common(`orderType.${value}`),
        }))}
        onChange={(type) => onChange({ type, at: 'asap' })}
      />
      {draft.type === 'dine_in' && (
        <Field label={t('table')}>
          <Select value={draft.tableId} onChange={(event) => onChange({ tableId: event.target.value })}>
            <option value="">{t('noTable')}</option>
            {tables.map((table) => (
              <option key={table.id} value={table.id}>
                {table.due ? t('due', { table: table.name, amount: money(table.due) }) : table.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {draft.type === 'delivery' && (
        <div className="grid gap-4 sm:grid-cols-[1fr_8rem_10rem]">
          <Field label={t('street')}>
            <Input value={draft.line1} maxLength={160} onChange={(event) => onChange({ line1: event.target.value })} />
          </Field>
          <Field label={t('postcode')}>
            <Input
              value={draft.postcode}
              maxLength={20}
              onChange={(event) => onChange({ postcode: event.target.value })}
            />
          </Field>
          <Field label={t('city')}>
            <Input value={draft.city} maxLength={80} onChange={(event) => onChange({ city: event.target.value })} />
          </Field>
        </div>
      )}
      {draft.type !== 'dine_in' && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('day')}>
            <Select value={day ?? ''} onChange={(event) => onDay(event.target.value)}>
              {days.map((date) => (
                <option key={date} value={date}>
                  {formatDay(date, 'shortDay', locale)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t('when')}>
            <Select value={draft.at} onChange={(event) => onChange({ at: event.target.value })}>
              {(day === undefined || day === days[0]) && <option value="asap">{t('asap')}</option>}
              {slots.map((slot) => (
                <option key={slot.at} value={slot.at} disabled={!slot.available}>
                  {slot.available ? slot.time : t('full', { time: slot.time })}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
      <DishPicker dishes={dishes} onAdd={(line) => onChange({ lines: [...draft.lines, line] })} />
      {draft.lines.length > 0 && (
        <CountedLines
          lines={draft.lines.map(({ key, name, chosen, quantity }) => ({ key, name, detail: chosen, quantity }))}
          onQuantity={(key, quantity) =>
            onChange({ lines: draft.lines.map((line) => (line.key === key ? { ...line, quantity } : line)) })
          }
        />
      )}
      <Field label={t('notes')} aside={common('optional')}>
        <Input value={draft.notes} maxLength={500} onChange={(event) => onChange({ notes: event.target.value })} />
      </Field>
      <div role="alert" className="space-y-2 text-sm">
        {pressed && isMissing && <p className="text-danger-text">{t('missing')}</p>}
        {refusal && <p className="rounded-md bg-danger-tint px-3 py-2 text-danger-text">{refusal}</p>}
      </div>
      <Button type="submit" size="lg" busy={busy} disabled={isTimeless(draft)}>
        {total === undefined ? t('place') : t('placeFor', { price: money(total) })}
      </Button>
    </form>
  );
}
