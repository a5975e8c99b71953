'use client';

import type { SettingField, SettingGroup } from '@tavola/shared';
import type { SettingsGroup } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { formatInstant } from '@tavola/ui/format';
import { CircleAlert, Database, RotateCcw, SquareTerminal } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { SettingControl } from './setting-control.tsx';
import { useSettingWords } from './use-setting-words.ts';

type Resolved = SettingsGroup['fields'][number];

export interface SettingRowProps {
  group: SettingGroup;
  field: SettingField;
  resolved: Resolved;
  text: string;
  onText: (text: string) => void;
  /** Whether saving will hand the value back to the environment or the default. */
  resetting: boolean;
  onReset: () => void;
  changed: boolean;
  error?: string;
  currency: string;
  timeZone: string;
  readOnly: boolean;
}

/** One setting: what it is and does on the left, its control and where its value comes from on the right. */
export function SettingRow(props: SettingRowProps) {
  const { group, field, resolved, text, onText, resetting, onReset, changed, error, currency, timeZone, readOnly } =
    props;
  const { label, effect } = useSettingWords()(group, resolved.name);
  const id = `${group}-${resolved.name}`;
  return (
    <div
      id={`setting-${id}`}
      className="grid scroll-mt-20 gap-x-8 gap-y-2 py-5 target:bg-accent-tint/50 md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]"
    >
      <div className="relative">
        {changed && <span aria-hidden className="absolute -start-3 top-1.5 size-1.5 rounded-full bg-accent-text" />}
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <p id={`${id}-effect`} className="max-w-prose text-sm text-ink-3">
          {effect}
        </p>
      </div>
      <div className="grid content-start gap-1.5">
        <SettingControl
          id={id}
          field={field}
          text={text}
          onText={onText}
          currency={currency}
          disabled={readOnly}
          invalid={Boolean(error)}
          describedBy={cn(`${id}-effect ${id}-source`, error && `${id}-error`)}
          masked={field.kind === 'secret' ? String(resolved.value) : undefined}
        />
        <div>
          <div aria-live="polite">
            {error && (
              <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm text-danger-text">
                <CircleAlert aria-hidden className="mt-[0.2em] size-3.5 shrink-0" />
                {error}
              </p>
            )}
          </div>
          <SettingSource
            id={`${id}-source`}
            resolved={resolved}
            timeZone={timeZone}
            resetting={resetting}
            onReset={readOnly ? undefined : onReset}
          />
        </div>
      </div>
    </div>
  );
}

interface SettingSourceProps {
  id: string;
  resolved: Resolved;
  timeZone: string;
  resetting: boolean;
  onReset?: () => void;
}

function SettingSource({ id, resolved, timeZone, resetting, onReset }: SettingSourceProps) {
  const t = useTranslations('settings');
  const locale = useLocale();
  const { source, setBy, env } = resolved;
  const words = resetting
    ? t('willReset')
    : source === 'environment'
      ? t('source.environment', { variable: env ?? '' })
      : source === 'default'
        ? t('source.default')
        : setBy
          ? t('source.databaseBy', { name: setBy.name, when: formatInstant(setBy.at, 'date', locale, timeZone) })
          : t('source.database');
  const Icon = source === 'environment' ? SquareTerminal : Database;
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-xs text-ink-3">
      <span id={id} className="inline-flex min-h-6 items-center gap-1.5">
        {source !== 'default' && <Icon aria-hidden className="size-3" />}
        {words}
      </span>
      {source === 'database' && !resetting && onReset && (
        <button
          type="button"
          onClick={onReset}
          className="inline-flex min-h-6 items-center gap-1 underline-offset-4 hover:text-ink hover:underline"
        >
          <RotateCcw aria-hidden className="size-3" />
          {t('reset')}
        </button>
      )}
    </p>
  );
}
