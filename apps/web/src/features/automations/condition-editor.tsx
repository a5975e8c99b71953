'use client';

import { Button } from '@tavola/ui/button';
import { IconButton } from '@tavola/ui/icon-button';
import { Segmented } from '@tavola/ui/segmented';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ConditionRow } from './condition-row.tsx';
import { type DraftConditions, type DraftGroup, isGroup, newCondition, newKey } from './draft-rule.ts';

export interface ConditionEditorProps {
  conditions: DraftConditions;
  onChange: (conditions: DraftConditions) => void;
}

const MOST = 20;

/** Conditions and groups of conditions; all or any of each must hold. */
export function ConditionEditor({ conditions, onChange }: ConditionEditorProps) {
  const t = useTranslations('automations.conditions');
  const { match, entries } = conditions;
  const replace = (index: number, entry: DraftConditions['entries'][number] | null) =>
    onChange({ match, entries: entries.flatMap((other, place) => (place === index ? (entry ?? []) : other)) });
  const group = (): DraftGroup => ({
    key: newKey(),
    match: match === 'all' ? 'any' : 'all',
    conditions: [newCondition()],
  });
  return (
    <div className="grid gap-3">
      {entries.length > 1 && <MatchChoice match={match} onChange={(next) => onChange({ match: next, entries })} />}
      {entries.length === 0 && <p className="text-sm text-ink-2">{t('always')}</p>}
      {entries.map((entry, index) =>
        isGroup(entry) ? (
          <ConditionGroup
            key={entry.key}
            group={entry}
            at={`conditions.conditions.${index}`}
            number={entries.slice(0, index + 1).filter(isGroup).length}
            onChange={(next) => replace(index, next)}
          />
        ) : (
          <ConditionRow
            key={entry.key}
            condition={entry}
            at={`conditions.conditions.${index}`}
            number={index + 1}
            onChange={(next) => replace(index, next)}
            onRemove={() => replace(index, null)}
          />
        ),
      )}
      {entries.length < MOST && (
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            variant="secondary"
            onClick={() => onChange({ match, entries: [...entries, newCondition()] })}
          >
            <Plus aria-hidden className="size-4" />
            {t('add')}
          </Button>
          {entries.length > 0 && (
            <Button size="sm" variant="quiet" onClick={() => onChange({ match, entries: [...entries, group()] })}>
              {t('addGroup')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function MatchChoice({ match, onChange }: { match: 'all' | 'any'; onChange: (match: 'all' | 'any') => void }) {
  const t = useTranslations('automations.conditions');
  return (
    <div>
      <Segmented
        legend={t('match')}
        className="[&_label]:whitespace-nowrap"
        value={match}
        choices={[
          { value: 'all', label: t('all') },
          { value: 'any', label: t('any') },
        ]}
        onChange={onChange}
      />
    </div>
  );
}

function ConditionGroup({
  group,
  at,
  number,
  onChange,
}: {
  group: DraftGroup;
  at: string;
  number: number;
  onChange: (group: DraftGroup | null) => void;
}) {
  const t = useTranslations('automations.conditions');
  const { conditions } = group;
  return (
    <section aria-label={t('group', { number })} className="grid gap-3 border-s-2 border-line-strong ps-3">
      <div className="flex items-center justify-between gap-2">
        <MatchChoice match={group.match} onChange={(match) => onChange({ ...group, match })} />
        <IconButton size="sm" label={t('removeGroup')} onClick={() => onChange(null)}>
          <X aria-hidden className="size-4" />
        </IconButton>
      </div>
      {conditions.map((condition, index) => (
        <ConditionRow
          key={condition.key}
          condition={condition}
          at={`${at}.conditions.${index}`}
          number={index + 1}
          onChange={(next) =>
            onChange({ ...group, conditions: conditions.map((other, place) => (place === index ? next : other)) })
          }
          onRemove={() =>
            onChange(
              conditions.length === 1
                ? null
                : { ...group, conditions: conditions.filter((_other, place) => place !== index) },
            )
          }
        />
      ))}
      {conditions.length < MOST && (
        <div>
          <Button
            size="sm"
            variant="quiet"
            onClick={() => onChange({ ...group, conditions: [...conditions, newCondition()] })}
          >
            <Plus aria-hidden className="size-4" />
            {t('add')}
          </Button>
        </div>
      )}
    </section>
  );
}
