'use client';

import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Textarea } from '@tavola/ui/textarea';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useEditor } from './editor-context.ts';
import { textNames } from './offered-names.ts';
import { insertName, nearestName, unknownNames } from './template-names.ts';
import { VariablePicker } from './variable-picker.tsx';

export interface TemplateFieldProps {
  label: string;
  value: string;
  /** Its place in the rule, as refusals name it. */
  at: string;
  rows?: number;
  maxLength: number;
  hint?: ReactNode;
  onChange: (value: string) => void;
}

/** A text with details of the event in it. An unknown detail is marked while it is typed, with the one probably meant. */
export function TemplateField({ label, value, at, rows, maxLength, hint, onChange }: TemplateFieldProps) {
  const t = useTranslations('automations');
  const { variables, problemAt } = useEditor();
  const id = useId();
  const box = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const known = new Set(variables.map(({ path }) => path));
  const [wrong] = variables.length > 0 ? unknownNames(value, known) : [];
  const meant = wrong === undefined ? undefined : nearestName(wrong, known);
  const pick = (path: string) => {
    const { selectionStart, selectionEnd } = box.current ?? {};
    const put = insertName(value, path, {
      start: selectionStart ?? value.length,
      end: selectionEnd ?? value.length,
    });
    // The caret can be placed only once the text is there.
    flushSync(() => onChange(put.text));
    box.current?.focus();
    box.current?.setSelectionRange(put.caret, put.caret);
  };
  const shared = {
    id,
    ref: box,
    value,
    maxLength,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  return (
    <div>
      <Field
        label={label}
        aside={<VariablePicker variables={textNames(variables)} onPick={pick} />}
        hint={hint}
        error={wrong === undefined ? problemAt(at) : t('problem.unknownName', { name: wrong })}
      >
        {rows === undefined ? (
          <Input {...shared} />
        ) : (
          <Textarea {...shared} rows={rows} className={rows > 3 ? 'min-h-36' : 'min-h-20'} />
        )}
      </Field>
      {wrong !== undefined && meant !== undefined && (
        <button
          type="button"
          className="min-h-8 text-sm text-accent-text underline underline-offset-4"
          onClick={() => onChange(value.replace(new RegExp(`\\{\\{\\s*${escaped(wrong)}\\s*\\}\\}`), `{{${meant}}}`))}
        >
          {t('problem.didYouMean', { name: meant })}
        </button>
      )}
    </div>
  );
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
