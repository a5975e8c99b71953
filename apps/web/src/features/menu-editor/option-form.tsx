'use client';

import { OPTION_KINDS, type OptionKind } from '@tavola/shared';
import { Button } from '@tavola/ui/button';
import { Checkbox } from '@tavola/ui/checkbox';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Select } from '@tavola/ui/select';
import { Sheet } from '@tavola/ui/sheet';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { newIntentKey } from '@/client/intent-key.ts';
import { EditFooter } from '../shell/edit-footer.tsx';
import { FormSection } from './form-section.tsx';
import { type GroupDraft, groupProblems, type ValueDraft } from './option-draft.ts';
import { TranslationFields } from './translation-fields.tsx';
import { ValueRow } from './value-row.tsx';

export interface OptionFormProps {
  /** Undefined for a new group. */
  name: string | undefined;
  draft: GroupDraft;
  /** Dishes that ask it; only an unused group can be removed. */
  usedBy: readonly string[];
  currency: string;
  digits: number;
  busy: boolean;
  problems: Record<string, string>;
  onSave: (draft: GroupDraft) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** A question dishes ask, and its answers: written once, used by many. */
export function OptionForm({
  name,
  draft: first,
  usedBy,
  currency,
  digits,
  busy,
  problems,
  onSave,
  onRemove,
  onClose,
}: OptionFormProps) {
  const t = useTranslations('menuEditor');
  const common = useTranslations('common');
  const form = useId();
  const [draft, setDraft] = useState(first);
  const [pressed, setPressed] = useState(false);
  const wrong = new Set<string>(pressed ? groupProblems(draft, digits) : []);
  const set = (change: Partial<GroupDraft>) => setDraft((known) => ({ ...known, ...change }));
  const setValue = (key: string, change: Partial<ValueDraft>) =>
    set({
      values: draft.values.map((value) =>
        value.key === key
          ? { ...value, ...change }
          : // One answer is given at most once: its default moves.
            change.isDefault && draft.kind === 'single'
            ? { ...value, isDefault: false }
            : value,
      ),
    });
  const add = () =>
    set({
      values: [
        ...draft.values,
        { key: newIntentKey(), name: '', price: '', isDefault: false, available: true, translations: {} },
      ],
    });
  const swap = (index: number, other: number) => {
    const values = [...draft.values];
    const [one, two] = [values[index], values[other]];
    if (!one || !two) return;
    values[index] = two;
    values[other] = one;
    set({ values });
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={name ?? t('newOption')}
      closeLabel={common('actions.close')}
      className="lg:w-[min(46rem,90vw)]"
      footer={
        <EditFooter
          form={form}
          busy={busy}
          save={name === undefined ? t('addOptionGroup') : common('actions.save')}
          incomplete={draft.name.trim() === ''}
          removal={
            name === undefined
              ? undefined
              : { label: t('removeOption'), run: onRemove, busy, refused: usedBy.length > 0 }
          }
        />
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setPressed(true);
          if (groupProblems(draft, digits).length === 0) onSave(draft);
        }}
      >
        <FormSection title={t('sections.question')}>
          <Field label={t('optionName')} hint={t('optionNameHint')} error={problems.name}>
            <Input
              required
              maxLength={120}
              value={draft.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          </Field>
          <Field label={t('kind')} hint={t(`kindHint.${draft.kind}`)}>
            <Select value={draft.kind} onChange={(event) => set({ kind: event.target.value as OptionKind })}>
              {OPTION_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kinds.${kind}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Checkbox
            label={t('mustChoose')}
            checked={draft.required}
            onChange={(event) => set({ required: event.target.checked })}
          />
          {draft.kind !== 'single' && (
            <div className="grid grid-cols-2 gap-4">
              <Field label={t('min')} error={wrong.has('min') ? t('notNumber') : problems.min}>
                <Input
                  inputMode="numeric"
                  className="tabular"
                  value={draft.min}
                  onChange={(event) => set({ min: event.target.value })}
                />
              </Field>
              <Field label={t('max')} error={wrong.has('max') ? t('maxTooSmall') : problems.max}>
                <Input
                  inputMode="numeric"
                  className="tabular"
                  value={draft.max}
                  onChange={(event) => set({ max: event.target.value })}
                />
              </Field>
            </div>
          )}
        </FormSection>
        <FormSection title={t('sections.answers')} hint={t('sections.answersHint', { currency })}>
          {draft.values.length > 0 && (
            <ul className="grid gap-3">
              {draft.values.map((value, index) => (
                <ValueRow
                  key={value.key}
                  value={value}
                  place={index + 1}
                  currency={currency}
                  single={draft.kind === 'single'}
                  nameProblem={wrong.has(`values.${index}.name`) ? t('nameMissing') : undefined}
                  priceProblem={wrong.has(`values.${index}.price`) ? t('notPrice') : undefined}
                  onChange={(change) => setValue(value.key, change)}
                  onUp={index > 0 ? () => swap(index, index - 1) : undefined}
                  onDown={index < draft.values.length - 1 ? () => swap(index, index + 1) : undefined}
                  onRemove={() => set({ values: draft.values.filter(({ key }) => key !== value.key) })}
                />
              ))}
            </ul>
          )}
          {wrong.has('values') && (
            <p role="alert" className="text-sm text-danger-text">
              {t('oneAnswer')}
            </p>
          )}
          <Button size="sm" variant="secondary" className="justify-self-start" onClick={add}>
            <Plus aria-hidden className="size-4" />
            {t('addValue')}
          </Button>
        </FormSection>
        <FormSection title={t('sections.translations')} hint={t('sections.translationsHint')}>
          <TranslationFields words={draft.translations} onChange={(translations) => set({ translations })} />
        </FormSection>
        {usedBy.length > 0 && <p className="text-xs text-ink-3">{t('usedBy', { dishes: usedBy.join(', ') })}</p>}
      </form>
    </Sheet>
  );
}
