'use client';

import { Button } from '@tavola/ui/button';
import { Checkbox } from '@tavola/ui/checkbox';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Segmented } from '@tavola/ui/segmented';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type ZoneDraft, zoneProblems } from './zone-draft.ts';

export interface ZoneFormProps {
  draft: ZoneDraft;
  currency: string;
  digits: number;
  busy: boolean;
  /** What the server refused, by field. */
  problems: Record<string, string>;
  onChange: (change: Partial<ZoneDraft>) => void;
  onSave: () => void;
  onRemove: () => void;
  onClose: () => void;
}

/** What a zone is called and asks; its shape is on the plan. */
export function ZoneForm({
  draft,
  currency,
  digits,
  busy,
  problems,
  onChange,
  onSave,
  onRemove,
  onClose,
}: ZoneFormProps) {
  const t = useTranslations('zones');
  const common = useTranslations('common');
  const [pressed, setPressed] = useState(false);
  const wrong = new Set<string>(pressed ? zoneProblems(draft, digits) : []);
  const amount = (field: 'fee' | 'minimum' | 'freeOver', hint?: string) => (
    <Field label={t(field, { currency })} hint={hint} error={wrong.has(field) ? t('notPrice') : problems[field]}>
      <Input
        inputMode="decimal"
        className="tabular"
        value={draft[field]}
        onChange={(event) => onChange({ [field]: event.target.value })}
      />
    </Field>
  );
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setPressed(true);
        if (zoneProblems(draft, digits).length === 0) onSave();
      }}
    >
      <Field label={t('name')} error={wrong.has('name') ? t('nameMissing') : problems.name}>
        <Input
          required
          maxLength={80}
          value={draft.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </Field>
      <Segmented
        legend={t('shape')}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
        choices={[
          { value: 'polygon', label: t('polygon') },
          { value: 'radius', label: t('circle') },
        ]}
      />
      {draft.kind === 'polygon' ? (
        <p className="text-xs text-ink-3">{t('polygonHint', { count: draft.ring.length })}</p>
      ) : (
        <Field
          label={t('radius')}
          hint={t('radiusHint')}
          error={wrong.has('radius') ? t('notRadius') : problems.radiusMeters}
        >
          <Input
            inputMode="numeric"
            className="tabular"
            value={draft.radius}
            onChange={(event) => onChange({ radius: event.target.value })}
          />
        </Field>
      )}
      <div className="grid grid-cols-2 items-start gap-3">
        {amount('fee')}
        {amount('minimum')}
      </div>
      {amount('freeOver', t('freeOverHint'))}
      <Field label={t('postcodes')} hint={t('postcodesHint')} error={problems.postcodes}>
        <Input value={draft.postcodes} onChange={(event) => onChange({ postcodes: event.target.value })} />
      </Field>
      <Checkbox
        label={t('active')}
        checked={draft.active}
        onChange={(event) => onChange({ active: event.target.checked })}
      />
      <div className="flex flex-wrap items-center gap-2 border-t border-line pt-4">
        <Button type="submit" busy={busy}>
          {common('actions.save')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {common('actions.cancel')}
        </Button>
        {draft.id !== undefined && (
          <Button variant="quiet" className="ms-auto" busy={busy} onClick={onRemove}>
            {common('actions.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}
