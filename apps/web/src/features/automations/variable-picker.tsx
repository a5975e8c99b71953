'use client';

import type { RuleVariable } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Popover } from '@tavola/ui/popover';
import { Command } from 'cmdk';
import { Braces } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { groupInOrder } from './group-in-order.ts';
import { capital, useRuleWords } from './use-rule-words.ts';

export interface VariablePickerProps {
  variables: readonly RuleVariable[];
  onPick: (path: string) => void;
}

/** Details of the event to put into a text: searched by their meaning, shown with an example. */
export function VariablePicker({ variables, onPick }: VariablePickerProps) {
  const t = useTranslations('automations.actions');
  const words = useRuleWords();
  const [open, setOpen] = useState(false);
  const picked = useRef<string | null>(null);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t('insert')}
      align="end"
      onCloseAutoFocus={(event) => {
        const path = picked.current;
        picked.current = null;
        if (path === null) return;
        // The writer goes on in the text, not at the button.
        event.preventDefault();
        onPick(path);
      }}
      className="w-80 max-w-[calc(100vw-1rem)]"
      trigger={
        <Button size="sm" variant="quiet" disabled={variables.length === 0}>
          <Braces aria-hidden className="size-4" />
          {t('insert')}
        </Button>
      }
    >
      <Command label={t('insert')} className="-m-4">
        <Command.Input
          autoFocus
          placeholder={t('insertSearch')}
          className="h-11 w-full border-b border-line bg-transparent px-3 text-base outline-none placeholder:text-ink-3"
        />
        <Command.List className="max-h-72 overflow-y-auto p-1.5">
          <Command.Empty className="px-3 py-6 text-center text-sm text-ink-3">{t('insertNone')}</Command.Empty>
          {groupInOrder(variables, ({ path }) => words.nameGroup(path)).map(([group, names]) => (
            <Command.Group
              key={group}
              heading={group}
              className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-3"
            >
              {names.map(({ path, sample }) => (
                <Command.Item
                  key={path}
                  value={`${words.name(path)} ${path}`}
                  onSelect={() => {
                    picked.current = path;
                    setOpen(false);
                  }}
                  className="flex min-h-9 cursor-pointer items-baseline gap-3 rounded-sm px-2.5 py-1.5 data-[selected=true]:bg-sunken"
                >
                  <span className="shrink-0">{capital(words.name(path))}</span>
                  <span className="ms-auto truncate text-xs text-ink-3">{sample}</span>
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Popover>
  );
}
