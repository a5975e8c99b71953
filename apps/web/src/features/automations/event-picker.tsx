'use client';

import { EVENT_NAMES, type EventName } from '@tavola/shared';
import { Field } from '@tavola/ui/field';
import { Select } from '@tavola/ui/select';
import { useTranslations } from 'next-intl';
import { groupInOrder } from './group-in-order.ts';
import type { EventCatalog } from './use-catalog.ts';
import { useRuleWords } from './use-rule-words.ts';

export interface EventPickerProps {
  catalog: EventCatalog;
  value: EventName | null;
  error: string | undefined;
  onChange: (event: EventName) => void;
}

/** Everything that can start a rule, grouped by what it is about. The platform's own picker: type to jump. */
export function EventPicker({ catalog, value, error, onChange }: EventPickerProps) {
  const t = useTranslations('automations');
  const words = useRuleWords();
  const groups = groupInOrder(catalog, ({ name }) => words.group(name));
  return (
    <Field label={t('editor.whenHint')} error={error}>
      <Select
        id="rule-event"
        value={value ?? ''}
        onChange={(event) => {
          const chosen = EVENT_NAMES.find((name) => name === event.target.value);
          if (chosen) onChange(chosen);
        }}
      >
        {value === null && <option value="">{t('editor.chooseEvent')}</option>}
        {groups.map(([group, events]) => (
          <optgroup key={group} label={group}>
            {events.map(({ name }) => (
              <option key={name} value={name}>
                … {words.event(name)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}
