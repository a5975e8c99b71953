'use client';

import type { SettingField } from '@tavola/shared';
import { brandRamp } from '@tavola/ui/brand-ramp';
import { Input } from '@tavola/ui/input';
import { Select } from '@tavola/ui/select';
import { Switch } from '@tavola/ui/switch';
import { Textarea } from '@tavola/ui/textarea';
import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { PictureField } from '../media/picture-field.tsx';

export interface SettingControlProps {
  id: string;
  field: SettingField;
  /** The text as typed; "true" or "false" for switches. */
  text: string;
  onText: (text: string) => void;
  currency: string;
  disabled: boolean;
  invalid: boolean;
  describedBy: string;
  /** Masked form of a stored secret, empty when there is none. */
  masked?: string;
}

/** The control that fits a setting's kind. */
export function SettingControl({
  id,
  field,
  text,
  onText,
  currency,
  disabled,
  invalid,
  describedBy,
  masked,
}: SettingControlProps) {
  const t = useTranslations('settings');
  const shared = { id, disabled, 'aria-invalid': invalid || undefined, 'aria-describedby': describedBy };
  const onChange = (event: { target: { value: string } }) => onText(event.target.value);
  switch (field.kind) {
    case 'boolean':
      return (
        <span className="flex min-h-9 items-center gap-3">
          <Switch {...shared} checked={text === 'true'} onChange={(event) => onText(String(event.target.checked))} />
          <span aria-hidden className="text-sm text-ink-2">
            {t(text === 'true' ? 'on' : 'off')}
          </span>
        </span>
      );
    case 'choice':
      return (
        <Select {...shared} value={text} onChange={onChange} className="max-w-60">
          {field.options.map((option) => (
            <option key={option} value={option}>
              {t(`choice.${option}` as never)}
            </option>
          ))}
        </Select>
      );
    case 'integer':
      return (
        <span className="flex items-center gap-2.5">
          <span className="w-28">
            <Input {...shared} inputMode="decimal" value={text} onChange={onChange} className="tabular text-end" />
          </span>
          <Unit unit={field.unit} currency={currency} />
        </span>
      );
    case 'color':
      return <ColourControl {...shared} text={text} onText={onText} />;
    case 'picture':
      return (
        <fieldset {...shared} className="min-w-0">
          <PictureField value={text === '' ? null : text} onChange={(path) => onText(path ?? '')} />
        </fieldset>
      );
    case 'secret':
      return (
        <Input
          {...shared}
          type="password"
          autoComplete="off"
          value={text}
          onChange={onChange}
          placeholder={masked ? t('secret.keep', { masked }) : t('secret.empty')}
        />
      );
    case 'email':
      return <Input {...shared} type="email" autoComplete="off" value={text} onChange={onChange} />;
    case 'text':
      return field.max > 120 ? (
        <Textarea {...shared} rows={2} maxLength={field.max} value={text} onChange={onChange} />
      ) : (
        <Input {...shared} maxLength={field.max} value={text} onChange={onChange} />
      );
  }
}

function Unit({ unit, currency }: { unit: string; currency: string }) {
  const t = useTranslations('settings.unit');
  if (unit === '') return null;
  const word = unit === '1/100 %' ? '%' : unit === 'minor units' ? t('money', { currency }) : t(unit as never);
  return <span className="text-sm text-ink-3">{word}</span>;
}

type ColourProps = Pick<SettingControlProps, 'id' | 'text' | 'onText' | 'disabled'> & {
  'aria-describedby': string;
  'aria-invalid'?: boolean;
};

function ColourControl({ text, onText, ...shared }: ColourProps) {
  const t = useTranslations('settings.colour');
  const ramp = brandRamp(text);
  return (
    <span className="grid gap-2">
      <span className="flex flex-wrap items-center gap-3">
        <input
          type="color"
          aria-label={t('value')}
          disabled={shared.disabled}
          value={ramp ? text : '#000000'}
          onChange={(event) => onText(event.target.value)}
          className="size-9 cursor-pointer rounded-md border border-line-strong bg-raised p-1"
        />
        <span className="w-28">
          {' '}
          <Input
            {...shared}
            spellCheck={false}
            maxLength={7}
            value={text}
            onChange={(event) => onText(event.target.value)}
            className="font-mono"
          />
        </span>
        {ramp && (
          <span
            aria-hidden
            style={ramp.properties as CSSProperties}
            className="inline-flex min-h-9 items-center rounded-md bg-(--accent) px-3 text-sm font-medium text-(--accent-on)"
          >
            {t('sample')}
          </span>
        )}
      </span>
      {ramp?.adjusted && <span className="text-xs text-warn-text">{t('adjusted', { colour: ramp.colour })}</span>}
    </span>
  );
}
