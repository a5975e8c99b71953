'use client';

import { Field } from '@tavola/ui/field';
import { Select } from '@tavola/ui/select';
import { useTranslations } from 'next-intl';
import { useEditor } from './editor-context.ts';
import { useRuleWords } from './use-rule-words.ts';

export interface TemplateChoiceProps<Template extends string> {
  label: string;
  /** Said while one is chosen. */
  hint: string;
  /** The action's place in the rule, as refusals name it. */
  at: string;
  templates: readonly Template[];
  /** Those that fit the event. */
  fitting: readonly string[];
  /** Empty for words of one's own. */
  chosen: Template | '';
  onChange: (chosen: Template | '') => void;
}

/** The product's own words, or one's own. Not there while none fits. */
export function TemplateChoice<Template extends string>({
  label,
  hint,
  at,
  templates,
  fitting,
  chosen,
  onChange,
}: TemplateChoiceProps<Template>) {
  const t = useTranslations('automations.template');
  const words = useRuleWords();
  const { problemAt } = useEditor();
  const offered = templates.filter((template) => fitting.includes(template) || template === chosen);
  if (offered.length === 0) return null;
  return (
    <Field label={label} hint={chosen ? hint : undefined} error={problemAt(`${at}.template`)}>
      <Select
        value={chosen}
        onChange={({ target }) => onChange(offered.find((template) => template === target.value) ?? '')}
      >
        <option value="">{t('own')}</option>
        {offered.map((template) => (
          <option key={template} value={template}>
            {words.template(template)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
