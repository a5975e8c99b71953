'use client';

import { Field } from '@tavola/ui/field';
import { IconButton } from '@tavola/ui/icon-button';
import { Select } from '@tavola/ui/select';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ConditionValue } from './condition-value.tsx';
import type { DraftCondition } from './draft-rule.ts';
import { useEditor } from './editor-context.ts';
import { groupInOrder } from './group-in-order.ts';
import { conditionNames, operatorsFor } from './offered-names.ts';
import { capital, useRuleWords } from './use-rule-words.ts';

export interface ConditionRowProps {
  condition: DraftCondition;
  /** Its place in the rule, as refusals name it. */
  at: string;
  number: number;
  onChange: (condition: DraftCondition) => void;
  onRemove: () => void;
}

/** What to look at, how, and against what. */
export function ConditionRow({ condition, at, number, onChange, onRemove }: ConditionRowProps) {
  const t = useTranslations('automations.conditions');
  const words = useRuleWords();
  const { variables, problemAt } = useEditor();
  const variable = variables.find(({ path }) => path === condition.path);
  const offered = conditionNames(variables);
  const known = offered.some(({ path }) => path === condition.path);
  const operators = operatorsFor(variable?.type ?? 'text');
  const look = (path: string) => {
    const type = variables.find((each) => each.path === path)?.type ?? 'text';
    const [op = 'eq'] = operatorsFor(type);
    const value = type === 'boolean' ? 'true' : '';
    onChange({ ...condition, path, op, value, values: [] });
  };
  return (
    <fieldset className="relative grid min-w-0 gap-3 rounded-md border border-line bg-ground p-3 pe-12 sm:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,5fr)]">
      <legend className="sr-only">{t('one', { number })}</legend>
      <Field label={t('name')} error={problemAt(`${at}.path`)}>
        <Select value={condition.path} onChange={({ target }) => look(target.value)}>
          {!known && (
            <option value={condition.path}>
              {condition.path === ''
                ? t('choose')
                : variable
                  ? capital(words.name(condition.path))
                  : t('gone', { path: condition.path })}
            </option>
          )}
          {groupInOrder(offered, ({ path }) => words.nameGroup(path)).map(([group, names]) => (
            <optgroup key={group} label={group}>
              {names.map(({ path }) => (
                <option key={path} value={path}>
                  {capital(words.name(path))}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <Field label={t('op')}>
        <Select
          value={condition.op}
          onChange={({ target }) => {
            const op = [...operators, condition.op].find((each) => each === target.value);
            if (op) onChange({ ...condition, op });
          }}
        >
          {(operators.includes(condition.op) ? operators : [...operators, condition.op]).map((op) => (
            <option key={op} value={op}>
              {words.op(op, variable?.type)}
            </option>
          ))}
        </Select>
      </Field>
      <ConditionValue
        condition={condition}
        variable={variable}
        error={problemAt(`${at}.value`)}
        onChange={(change) => onChange({ ...condition, ...change })}
      />
      <IconButton size="sm" label={t('remove', { number })} onClick={onRemove} className="absolute end-2 top-2">
        <X aria-hidden className="size-4" />
      </IconButton>
    </fieldset>
  );
}
