'use client';

import { ORDER_TYPES } from '@tavola/shared';
import { Checkbox } from '@tavola/ui/checkbox';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Select } from '@tavola/ui/select';
import { Sheet } from '@tavola/ui/sheet';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { WEEKDAYS } from '../inventory/weekday-picker.tsx';
import { ChoiceGrid } from '../menu-editor/choice-grid.tsx';
import { EditFooter } from '../shell/edit-footer.tsx';
import { weekdayName } from '../shell/opening-hours.ts';
import { type DiscountDraft, type DiscountProblem, discountProblems } from './discount-draft.ts';

export interface DiscountFormProps {
  /** Undefined for a new one. */
  name: string | undefined;
  draft: DiscountDraft;
  dishes: readonly { id: string; name: string }[];
  currency: string;
  digits: number;
  busy: boolean;
  refusal: string | null;
  onSave: (draft: DiscountDraft) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** One discount: which dishes, how much, and when. */
export function DiscountForm({
  name,
  draft: first,
  dishes,
  currency,
  digits,
  busy,
  refusal,
  onSave,
  onRemove,
  onClose,
}: DiscountFormProps) {
  const t = useTranslations('orders.discounts');
  const common = useTranslations('common');
  const locale = useLocale();
  const form = useId();
  const [draft, setDraft] = useState(first);
  const [pressed, setPressed] = useState(false);
  const set = (change: Partial<DiscountDraft>) => setDraft((known) => ({ ...known, ...change }));
  const wrong = new Set<DiscountProblem>(pressed ? discountProblems(draft, digits) : []);
  const problem = (field: DiscountProblem) => (wrong.has(field) ? t(`wrong.${field}`) : undefined);
  const bind = (field: 'name' | 'value' | 'startsAt' | 'endsAt' | 'startTime' | 'endTime') => ({
    value: draft[field],
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
  });
  return (
    <Sheet
      open
      onClose={onClose}
      title={name ?? t('new')}
      closeLabel={common('actions.close')}
      footer={
        <EditFooter
          form={form}
          busy={busy}
          save={common('actions.save')}
          removal={name === undefined ? undefined : { label: t('remove'), run: onRemove, busy }}
        />
      }
    >
      <form
        id={form}
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setPressed(true);
          if (discountProblems(draft, digits).length === 0) onSave(draft);
        }}
      >
        <Field label={t('name')} hint={t('nameHint')} error={problem('name')}>
          <Input maxLength={60} {...bind('name')} />
        </Field>
        <div className="grid grid-cols-2 items-start gap-3">
          <Field label={t('kind')}>
            <Select value={draft.kind} onChange={(event) => set({ kind: event.target.value as DiscountDraft['kind'] })}>
              <option value="percent">{t('kinds.percent')}</option>
              <option value="fixed">{t('kinds.fixed')}</option>
            </Select>
          </Field>
          <Field label={draft.kind === 'percent' ? t('percent') : t('amount', { currency })} error={problem('value')}>
            <Input inputMode="decimal" className="tabular" {...bind('value')} />
          </Field>
        </div>
        <ChoiceGrid
          legend={t('dishes')}
          choices={dishes.map((dish) => ({ value: dish.id, label: dish.name }))}
          chosen={draft.itemIds}
          error={problem('itemIds')}
          onChange={(itemIds) => set({ itemIds })}
        />
        <ChoiceGrid
          legend={t('weekdays')}
          hint={t('weekdaysHint')}
          choices={WEEKDAYS.map((day) => ({
            value: String(day),
            label: weekdayName(day, locale, 'long'),
          }))}
          chosen={draft.weekdays}
          onChange={(weekdays) => set({ weekdays })}
        />
        <div className="grid grid-cols-2 items-start gap-3">
          <Field label={t('from')} aside={common('optional')}>
            <Input type="time" {...bind('startTime')} />
          </Field>
          <Field label={t('until')} aside={common('optional')} error={problem('endTime')}>
            <Input type="time" {...bind('endTime')} />
          </Field>
        </div>
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <Field label={t('startsAt')} aside={common('optional')}>
            <Input type="datetime-local" {...bind('startsAt')} />
          </Field>
          <Field label={t('endsAt')} aside={common('optional')} error={problem('endsAt')}>
            <Input type="datetime-local" {...bind('endsAt')} />
          </Field>
        </div>
        <ChoiceGrid
          legend={t('orderTypes')}
          choices={ORDER_TYPES.map((value) => ({ value, label: common(`orderType.${value}`) }))}
          chosen={draft.orderTypes}
          error={problem('orderTypes')}
          onChange={(orderTypes) => set({ orderTypes })}
        />
        <Checkbox
          label={t('active')}
          checked={draft.active}
          onChange={(event) => set({ active: event.target.checked })}
        />
        <div role="alert">
          {refusal && <p className="rounded-md bg-danger-tint px-3 py-2 text-sm text-danger-text">{refusal}</p>}
        </div>
      </form>
    </Sheet>
  );
}
