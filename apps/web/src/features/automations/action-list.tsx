'use client';

import { ACTION_KINDS, type ActionKind } from '@tavola/shared';
import { Button } from '@tavola/ui/button';
import { DropdownMenu, MenuItem } from '@tavola/ui/dropdown-menu';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ActionCard } from './action-card.tsx';
import { ACTION_ICONS } from './action-kinds.ts';
import { type DraftAction, newAction } from './draft-rule.ts';
import { useEditor } from './editor-context.ts';

export interface ActionListProps {
  actions: readonly DraftAction[];
  /** The product's own mails that fit the event. */
  mails: readonly string[];
  /** The product's own notifications that fit it. */
  pushes: readonly string[];
  onChange: (actions: DraftAction[]) => void;
}

const MOST = 10;

/** What a rule does, in order. */
export function ActionList({ actions, mails, pushes, onChange }: ActionListProps) {
  const t = useTranslations('automations.actions');
  const { hasCustomer, problemAt } = useEditor();
  const kinds = ACTION_KINDS.filter((kind) => hasCustomer || (kind !== 'tag' && kind !== 'push'));
  const add = (kind: ActionKind) =>
    onChange([
      ...actions,
      newAction({ kind, to: kind === 'notify' ? 'staff:manager' : hasCustomer ? 'customer' : 'location' }),
    ]);
  const move = (from: number, by: -1 | 1) => {
    const next = [...actions];
    next.splice(from + by, 0, ...next.splice(from, 1));
    onChange(next);
  };
  const error = problemAt('actions');
  return (
    <div className="grid gap-3">
      {actions.map((action, index) => (
        <ActionCard
          key={action.key}
          action={action}
          index={index}
          count={actions.length}
          mails={mails}
          pushes={pushes}
          onChange={(change) =>
            onChange(actions.map((other, place) => (place === index ? { ...other, ...change } : other)))
          }
          onMove={(by) => move(index, by)}
          onRemove={() => onChange(actions.filter((_other, place) => place !== index))}
        />
      ))}
      <div aria-live="polite">{error && <p className="text-sm text-danger-text">{error}</p>}</div>
      {actions.length < MOST && (
        <div>
          <DropdownMenu
            align="start"
            trigger={
              <Button id="rule-add-action" size="sm" variant="secondary">
                <Plus aria-hidden className="size-4" />
                {t('add')}
              </Button>
            }
          >
            {kinds.map((kind) => {
              const Icon = ACTION_ICONS[kind];
              return (
                <MenuItem
                  key={kind}
                  icon={<Icon aria-hidden className="size-4 text-ink-3" />}
                  onSelect={() => add(kind)}
                >
                  <span>
                    <span className="block">{t(`kind.${kind}`)}</span>
                    <span className="block text-xs text-ink-3">{t(`kindHint.${kind}`)}</span>
                  </span>
                </MenuItem>
              );
            })}
          </DropdownMenu>
        </div>
      )}
    </div>
  );
}
