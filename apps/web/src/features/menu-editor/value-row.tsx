'use client';

import { Checkbox } from '@tavola/ui/checkbox';
import { Field } from '@tavola/ui/field';
import { IconButton } from '@tavola/ui/icon-button';
import { Input } from '@tavola/ui/input';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ValueDraft } from './option-draft.ts';
import { TranslationFields } from './translation-fields.tsx';

export interface ValueRowProps {
  value: ValueDraft;
  /** From 1; names the row before it has a name. */
  place: number;
  currency: string;
  single: boolean;
  nameProblem: string | undefined;
  priceProblem: string | undefined;
  onChange: (change: Partial<ValueDraft>) => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove: () => void;
}

/** One answer: what it is called, what it adds, whether it can be had and is taken unless said otherwise. */
export function ValueRow({
  value,
  place,
  currency,
  single,
  nameProblem,
  priceProblem,
  onChange,
  onUp,
  onDown,
  onRemove,
}: ValueRowProps) {
  const t = useTranslations('menuEditor');
  const name = value.name || String(place);
  return (
    <li className="rounded-md border border-line p-3">
      <div className="flex items-start gap-2">
        <div className="grid flex-1 gap-3 sm:grid-cols-[minmax(0,1fr)_8rem]">
          <Field label={t('answer', { place })} error={nameProblem}>
            <Input maxLength={120} value={value.name} onChange={(event) => onChange({ name: event.target.value })} />
          </Field>
          <Field label={t('surcharge', { currency })} error={priceProblem}>
            <Input
              inputMode="text"
              className="tabular"
              placeholder="0"
              value={value.price}
              onChange={(event) => onChange({ price: event.target.value })}
            />
          </Field>
        </div>
        <div className="flex flex-col sm:flex-row sm:pt-6">
          <IconButton size="sm" label={t('earlier', { name })} disabled={!onUp} onClick={onUp}>
            <ArrowUp aria-hidden className="size-4" />
          </IconButton>
          <IconButton size="sm" label={t('later', { name })} disabled={!onDown} onClick={onDown}>
            <ArrowDown aria-hidden className="size-4" />
          </IconButton>
          <IconButton size="sm" label={t('takeOff', { name })} onClick={onRemove}>
            <X aria-hidden className="size-4" />
          </IconButton>
        </div>
      </div>
      <div className="mt-1 flex flex-wrap gap-x-6">
        <Checkbox
          label={t('available')}
          className="text-sm"
          checked={value.available}
          onChange={(event) => onChange({ available: event.target.checked })}
        />
        <Checkbox
          label={t(single ? 'isDefaultSingle' : 'isDefault')}
          className="text-sm"
          checked={value.isDefault}
          onChange={(event) => onChange({ isDefault: event.target.checked })}
        />
      </div>
      <details className="text-sm">
        <summary className="cursor-pointer py-1 text-ink-2">{t('sections.translations')}</summary>
        <div className="pt-2">
          <TranslationFields words={value.translations} onChange={(translations) => onChange({ translations })} />
        </div>
      </details>
    </li>
  );
}
