'use client';

import type { MenuForEditing } from '@tavola/shared/schemas';
import { IconButton } from '@tavola/ui/icon-button';
import { Select } from '@tavola/ui/select';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { movedTo } from './category-tree.ts';

export interface OptionPickerProps {
  groups: MenuForEditing['optionGroups'];
  /** In the order they are asked. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Which of the house's option groups a dish asks, and in which order. */
export function OptionPicker({ groups, chosen, onChange }: OptionPickerProps) {
  const t = useTranslations('menuEditor');
  const rest = groups.filter(({ id }) => !chosen.includes(id));
  const listed = chosen.flatMap((id) => groups.find((group) => group.id === id) ?? []);
  return (
    <div className="grid gap-2">
      {listed.length > 0 && (
        <ol className="rounded-md border border-line">
          {listed.map((group, index) => {
            const [before, after] = [listed[index - 1], listed[index + 1]];
            return (
              <li
                key={group.id}
                className="flex items-center gap-2 border-b border-line py-1 ps-3 pe-1 last:border-b-0"
              >
                <span className="min-w-0 flex-1">
                  <span className="block truncate text-sm font-medium">{group.name}</span>
                  <span className="block truncate text-xs text-ink-3">
                    {group.required ? t('required') : t('voluntary')} ·{' '}
                    {group.values.map(({ name }) => name).join(', ')}
                  </span>
                </span>
                <IconButton
                  size="sm"
                  label={t('earlier', { name: group.name })}
                  disabled={!before}
                  onClick={() => before && onChange(movedTo(chosen, group.id, before.id))}
                >
                  <ArrowUp aria-hidden className="size-4" />
                </IconButton>
                <IconButton
                  size="sm"
                  label={t('later', { name: group.name })}
                  disabled={!after}
                  onClick={() => after && onChange(movedTo(chosen, group.id, after.id))}
                >
                  <ArrowDown aria-hidden className="size-4" />
                </IconButton>
                <IconButton
                  size="sm"
                  label={t('takeOff', { name: group.name })}
                  onClick={() => onChange(chosen.filter((id) => id !== group.id))}
                >
                  <X aria-hidden className="size-4" />
                </IconButton>
              </li>
            );
          })}
        </ol>
      )}
      {rest.length > 0 ? (
        <Select aria-label={t('addOption')} value="" onChange={(event) => onChange([...chosen, event.target.value])}>
          <option value="">{t('addOption')}</option>
          {rest.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      ) : (
        groups.length === 0 && <p className="text-sm text-ink-2">{t('noOptionsYet')}</p>
      )}
    </div>
  );
}
