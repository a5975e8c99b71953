'use client';

import { SETTINGS, type SettingField } from '@tavola/shared';
import type { SettingsGroup } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { useToast } from '@tavola/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fieldProblems, problemOf } from '@/client/problem.ts';
import { type Draft, storedText, toValues, typed, undoValues, type Values } from './draft.ts';
import { SettingRow } from './setting-row.tsx';

export interface SettingsFormProps {
  initial: SettingsGroup;
  /** Currency amounts are shown in. */
  currency: string;
  /** Whose days changes are dated by. */
  timeZone: string;
  readOnly: boolean;
  /** Stores values and answers with the group as it is then; throws the contract's refusal. */
  save: (values: Values, version?: number) => Promise<SettingsGroup>;
}

/** One group of settings, rendered from the registry: whatever is listed there can be changed here. */
export function SettingsForm({ initial, currency, timeZone, readOnly, save }: SettingsFormProps) {
  const t = useTranslations('settings');
  const toast = useToast();
  const [group, setGroup] = useState(initial);
  const [draft, setDraft] = useState<Draft>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const fields: Readonly<Record<string, SettingField>> = SETTINGS[group.group];
  const count = Object.keys(draft).length;

  const undo = async (values: Values) => {
    try {
      setGroup(await save(values));
    } catch {
      toast({ text: t('failed'), tone: 'danger' });
    }
  };

  const submit = async () => {
    setBusy(true);
    setErrors({});
    try {
      const back = undoValues(draft, fields, group);
      setGroup(await save(toValues(draft, fields, currency), group.version));
      setDraft({});
      toast({ text: t('saved'), undo: back && { label: t('undo'), run: () => void undo(back) } });
    } catch (error) {
      const problems = fieldProblems(error);
      setErrors(problems);
      const [first] = Object.keys(problems);
      document.getElementById(`${group.group}-${first}`)?.focus();
      const conflict = problemOf(error)?.code === 'REVISION_CONFLICT';
      toast({ text: t(first ? 'check' : conflict ? 'conflict' : 'failed'), tone: 'danger' });
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {readOnly && <p className="mb-3 rounded-md bg-info-tint px-3 py-2 text-sm text-info-text">{t('readOnly')}</p>}
      <div className="divide-y divide-line">
        {group.fields.map((resolved) => {
          const field = fields[resolved.name];
          if (!field) return null;
          const change = draft[resolved.name];
          const stored = storedText(field, resolved, currency);
          const fallback = storedText(field, { ...resolved, value: resolved.default }, currency);
          return (
            <SettingRow
              key={resolved.name}
              group={group.group}
              field={field}
              resolved={resolved}
              text={change === 'reset' ? fallback : (change?.text ?? stored)}
              onText={(text) => setDraft(typed(draft, resolved.name, text, stored))}
              resetting={change === 'reset'}
              onReset={() => setDraft({ ...draft, [resolved.name]: 'reset' })}
              changed={change !== undefined}
              error={errors[resolved.name]}
              currency={currency}
              timeZone={timeZone}
              readOnly={readOnly}
            />
          );
        })}
      </div>
      {count > 0 && (
        <div className="sticky bottom-4 z-10 mt-4 flex items-center gap-2 rounded-md border border-line bg-raised p-2 ps-4 shadow-float">
          <span aria-live="polite" className="me-auto text-sm text-ink-2">
            {t('changes', { count })}
          </span>
          <Button
            variant="quiet"
            onClick={() => {
              setDraft({});
              setErrors({});
            }}
          >
            {t('discard')}
          </Button>
          <Button type="submit" busy={busy}>
            {t('save')}
          </Button>
        </div>
      )}
    </form>
  );
}
