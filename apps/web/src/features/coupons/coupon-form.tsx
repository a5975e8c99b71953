'use client';

import { ORDER_TYPES } from '@tavola/shared';
import { Checkbox } from '@tavola/ui/checkbox';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Select } from '@tavola/ui/select';
import { Sheet } from '@tavola/ui/sheet';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useState } from 'react';
import { ChoiceGrid } from '../menu-editor/choice-grid.tsx';
import { EditFooter } from '../shell/edit-footer.tsx';
import { type CouponDraft, type CouponProblem, couponProblems } from './coupon-draft.ts';

export interface CouponFormProps {
  /** Undefined for a new one. */
  code: string | undefined;
  draft: CouponDraft;
  currency: string;
  digits: number;
  busy: boolean;
  /** What the server refused, by field. */
  problems: Record<string, string>;
  /** What the coupon has done so far. */
  children?: ReactNode;
  onSave: (draft: CouponDraft) => void;
  onRemove: () => void;
  onClose: () => void;
}

const KINDS = ['percent', 'fixed', 'free_delivery'] as const;

/** One coupon: what it takes off, for whom, and until when. */
export function CouponForm({
  code,
  draft: first,
  currency,
  digits,
  busy,
  problems,
  children,
  onSave,
  onRemove,
  onClose,
}: CouponFormProps) {
  const t = useTranslations('coupons');
  const common = useTranslations('common');
  const type = useTranslations('common.orderType');
  const form = useId();
  const [draft, setDraft] = useState(first);
  const [pressed, setPressed] = useState(false);
  const set = (change: Partial<CouponDraft>) => setDraft((known) => ({ ...known, ...change }));
  const wrong = new Set<CouponProblem>(pressed ? couponProblems(draft, digits) : []);
  const problem = (field: CouponProblem) => (wrong.has(field) ? t(`wrong.${field}`) : problems[field]);
  const field = (
    name: 'value' | 'cap' | 'minimum' | 'limitTotal' | 'limitPerCustomer',
    label: string,
    placeholder?: string,
  ) => (
    <Field label={label} error={problem(name)}>
      <Input
        inputMode="decimal"
        className="tabular"
        placeholder={placeholder}
        value={draft[name]}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </Field>
  );
  return (
    <Sheet
      open
      onClose={onClose}
      title={code ?? t('new')}
      closeLabel={common('actions.close')}
      footer={
        <EditFooter
          form={form}
          busy={busy}
          save={code === undefined ? t('add') : common('actions.save')}
          removal={code === undefined ? undefined : { label: t('remove'), run: onRemove, busy }}
        />
      }
    >
      {children}
      <form
        id={form}
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setPressed(true);
          if (couponProblems(draft, digits).length === 0) onSave(draft);
        }}
      >
        <Field label={t('code')} hint={t('codeHint')} error={problem('code')}>
          <Input
            maxLength={40}
            autoCapitalize="characters"
            value={draft.code}
            onChange={(event) => set({ code: event.target.value.toUpperCase() })}
          />
        </Field>
        <Field label={t('kind')}>
          <Select value={draft.kind} onChange={(event) => set({ kind: event.target.value as CouponDraft['kind'] })}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        <div className="grid grid-cols-2 items-start gap-3">
          {draft.kind === 'percent' && field('value', t('percent'))}
          {draft.kind === 'fixed' && field('value', t('amount', { currency }))}
          {draft.kind === 'percent' && field('cap', t('cap', { currency }), t('none'))}
          {field('minimum', t('minimum', { currency }), t('none'))}
        </div>
        <div className="grid grid-cols-2 items-start gap-3">
          {field('limitTotal', t('limitTotal'), '∞')}
          {field('limitPerCustomer', t('limitPerCustomer'), '∞')}
        </div>
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <Field label={t('startsAt')} aside={common('optional')}>
            <Input
              type="datetime-local"
              value={draft.startsAt}
              onChange={(event) => set({ startsAt: event.target.value })}
            />
          </Field>
          <Field label={t('endsAt')} aside={common('optional')} error={problem('endsAt')}>
            <Input
              type="datetime-local"
              value={draft.endsAt}
              onChange={(event) => set({ endsAt: event.target.value })}
            />
          </Field>
        </div>
        <ChoiceGrid
          legend={t('orderTypes')}
          choices={ORDER_TYPES.map((value) => ({ value, label: type(value) }))}
          chosen={draft.orderTypes}
          error={problem('orderTypes')}
          onChange={(orderTypes) => set({ orderTypes })}
        />
        <div>
          <Checkbox
            label={t('autoApply')}
            hint={t('autoApplyHint')}
            checked={draft.autoApply}
            onChange={(event) => set({ autoApply: event.target.checked })}
          />
          <Checkbox
            label={t('active')}
            checked={draft.active}
            onChange={(event) => set({ active: event.target.checked })}
          />
        </div>
      </form>
    </Sheet>
  );
}
