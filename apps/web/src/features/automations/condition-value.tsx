'use client';

import type { RuleVariable } from '@tavola/shared/schemas';
import { Checkbox } from '@tavola/ui/checkbox';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Select } from '@tavola/ui/select';
import { useTranslations } from 'next-intl';
import type { DraftCondition } from './draft-rule.ts';
import { useEditor } from './editor-context.ts';
import { useRuleWords } from './use-rule-words.ts';

export interface ConditionValueProps {
  condition: DraftCondition;
  variable: RuleVariable | undefined;
  error: string | undefined;
  onChange: (change: Partial<Pick<DraftCondition, 'value' | 'values'>>) => void;
}

const INPUT_TYPE = { date: 'date', time: 'time' } as const;

/** The control that fits the kind of value: a list to pick from, an amount with its currency, a day, a number, a text. */
export function ConditionValue({ condition, variable, error, onChange }: ConditionValueProps) {
  const t = useTranslations('automations.conditions');
  const words = useRuleWords();
  const { event, currency, locations } = useEditor();
  const { path, op, value, values } = condition;
  if (op === 'exists' || op === 'missing') return null;
  const choices =
    path === 'location.slug'
      ? locations.map(({ slug, name }) => ({ value: slug, word: name }))
      : variable?.type === 'boolean'
        ? ['true', 'false'].map((each) => ({ value: each, word: words.value(path, each, event) }))
        : variable?.choices?.map((each) => ({ value: each, word: words.value(path, each, event) }));

  if (choices && op === 'in') {
    return (
      <fieldset className="min-w-0">
        <legend className="text-sm font-medium">{t('values')}</legend>
        <div className="grid gap-x-3 sm:grid-cols-2">
          {choices.map((choice) => (
            <Checkbox
              key={choice.value}
              label={choice.word}
              className="min-h-8 py-1.5"
              checked={values.includes(choice.value)}
              onChange={({ target }) =>
                onChange({
                  values: target.checked ? [...values, choice.value] : values.filter((other) => other !== choice.value),
                })
              }
            />
          ))}
        </div>
        {error && <p className="text-sm text-danger-text">{error}</p>}
      </fieldset>
    );
  }
  if (choices) {
    return (
      <Field label={t('value')} error={error}>
        <Select value={value} onChange={({ target }) => onChange({ value: target.value })}>
          {!choices.some((choice) => choice.value === value) && <option value={value}>{value || t('choose')}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.word}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  if (op === 'in') {
    return (
      <Field label={t('values')} hint={t('listHint')} error={error}>
        <Input
          value={values.join(',')}
          onChange={({ target }) => onChange({ values: target.value === '' ? [] : target.value.split(',') })}
        />
      </Field>
    );
  }
  const type = variable?.type;
  return (
    <Field label={t('value')} aside={type === 'money' ? currency : undefined} error={error}>
      <Input
        type={type === 'date' || type === 'time' ? INPUT_TYPE[type] : 'text'}
        inputMode={type === 'money' || type === 'number' ? 'decimal' : undefined}
        value={value}
        maxLength={200}
        onChange={({ target }) => onChange({ value: target.value })}
      />
    </Field>
  );
}
