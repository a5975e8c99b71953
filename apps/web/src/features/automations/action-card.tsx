'use client';

import { Field } from '@tavola/ui/field';
import { IconButton } from '@tavola/ui/icon-button';
import { Input } from '@tavola/ui/input';
import { Select } from '@tavola/ui/select';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ActionFields } from './action-fields.tsx';
import { ACTION_ICONS } from './action-kinds.ts';
import { type DraftAction, UNIT_MINUTES } from './draft-rule.ts';
import { useEditor } from './editor-context.ts';

export interface ActionCardProps {
  action: DraftAction;
  index: number;
  count: number;
  mails: readonly string[];
  /** The product's own notifications that fit it. */
  pushes: readonly string[];
  onChange: (change: Partial<DraftAction>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

const UNITS = Object.keys(UNIT_MINUTES) as (keyof typeof UNIT_MINUTES)[];

/** One thing a rule does: what, to whom, when; movable, because order counts. */
export function ActionCard({ action, index, count, mails, pushes, onChange, onMove, onRemove }: ActionCardProps) {
  const t = useTranslations('automations.actions');
  const { problemAt } = useEditor();
  const number = index + 1;
  const at = `actions.${index}`;
  const Icon = ACTION_ICONS[action.kind];
  const heading = t('heading', { number, kind: t(`kind.${action.kind}`) });
  const later = action.delay !== '';
  return (
    <section aria-label={heading} className="rounded-md border border-line bg-ground">
      <header className="flex items-center gap-2 border-b border-line py-1.5 ps-3 pe-1.5">
        <Icon aria-hidden className="size-4 text-ink-3" />
        <h3 className="me-auto text-sm font-medium">{heading}</h3>
        {count > 1 && (
          <>
            <IconButton size="sm" label={t('up', { number })} disabled={index === 0} onClick={() => onMove(-1)}>
              <ArrowUp aria-hidden className="size-4" />
            </IconButton>
            <IconButton size="sm" label={t('down', { number })} disabled={number === count} onClick={() => onMove(1)}>
              <ArrowDown aria-hidden className="size-4" />
            </IconButton>
          </>
        )}
        <IconButton size="sm" label={t('remove', { number })} onClick={onRemove}>
          <X aria-hidden className="size-4" />
        </IconButton>
      </header>
      <div className="grid gap-4 p-3">
        <ActionFields action={action} at={at} mails={mails} pushes={pushes} onChange={onChange} />
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          <Field label={t('delay')} className="col-span-2">
            <Select
              value={later ? 'after' : 'atOnce'}
              onChange={({ target }) => onChange({ delay: target.value === 'after' ? '30' : '' })}
            >
              <option value="atOnce">{t('atOnce')}</option>
              <option value="after">{t('after')}</option>
            </Select>
          </Field>
          {later && (
            <>
              <Field label={t('delayAmount')} error={problemAt(`${at}.delayMinutes`)}>
                <Input
                  inputMode="numeric"
                  maxLength={5}
                  value={action.delay}
                  onChange={({ target }) => onChange({ delay: target.value || '0' })}
                />
              </Field>
              <Field label={t('delayUnit')}>
                <Select
                  value={action.unit}
                  onChange={({ target }) =>
                    onChange({ unit: UNITS.find((unit) => unit === target.value) ?? 'minutes' })
                  }
                >
                  {UNITS.map((unit) => (
                    <option key={unit} value={unit}>
                      {t(`unit.${unit}`)}
                    </option>
                  ))}
                </Select>
              </Field>
            </>
          )}
        </div>
      </div>
    </section>
  );
}
