'use client';

import type { Inventory } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { numberOf, textOf } from './form-values.ts';

export type Combination = Inventory['combinations'][number];

export interface CombinationFormProps {
  id: string;
  combination: Combination;
  tables: Inventory['tables'];
  problems: Record<string, string>;
  onSubmit: (combination: Combination) => void;
}

const FEWEST = 2;

export function CombinationForm({ id, combination, tables, problems, onSubmit }: CombinationFormProps) {
  const t = useTranslations('inventory');
  const [chosen, setChosen] = useState<readonly string[]>(combination.tableIds);
  const [tooFew, setTooFew] = useState(false);
  const seats = tables.filter((table) => chosen.includes(table.id)).reduce((sum, { maxParty }) => sum + maxParty, 0);
  const name = tables
    .filter((table) => chosen.includes(table.id))
    .map((table) => table.name)
    .join(' + ');
  const problem = (field: string) => problems[`change.combination.${field}`];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTooFew(chosen.length < FEWEST);
    if (chosen.length < FEWEST) return;
    const form = new FormData(event.currentTarget);
    onSubmit({
      id: combination.id,
      name: textOf(form, 'name') || name,
      tableIds: [...chosen],
      minParty: numberOf(form, 'minParty'),
      maxParty: numberOf(form, 'maxParty'),
      priority: numberOf(form, 'priority'),
    });
  };
  return (
    <form id={id} onSubmit={submit} className="grid gap-4">
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">{t('tables')}</legend>
        <div className="flex flex-wrap gap-1.5">
          {tables.map((table) => (
            <label
              key={table.id}
              className={cn(
                'relative grid min-h-10 min-w-11 cursor-pointer place-items-center rounded-md border border-line-strong px-2 text-sm',
                'has-checked:border-accent has-checked:bg-accent has-checked:text-accent-on has-focus-visible:outline-2 has-focus-visible:outline-focus',
              )}
            >
              <input
                type="checkbox"
                checked={chosen.includes(table.id)}
                onChange={(event) =>
                  setChosen(event.target.checked ? [...chosen, table.id] : chosen.filter((other) => other !== table.id))
                }
                className="absolute inset-0 cursor-[inherit] appearance-none outline-none"
              />
              {table.name}
            </label>
          ))}
        </div>
        <p className="mt-1.5 text-xs text-ink-3">{t('seatsTogether', { count: seats })}</p>
        {tooFew && (
          <p role="alert" className="text-sm text-danger-text">
            {t('twoTables')}
          </p>
        )}
      </fieldset>
      <Field label={t('name')} error={problem('name')}>
        <Input name="name" maxLength={60} placeholder={name} defaultValue={combination.name} />
      </Field>
      <div className="grid grid-cols-3 gap-3">
        <Field label={t('minParty')} error={problem('minParty')}>
          <Input type="number" name="minParty" min={1} max={500} required defaultValue={combination.minParty} />
        </Field>
        <Field label={t('maxParty')} error={problem('maxParty')}>
          <Input type="number" name="maxParty" min={1} max={500} required defaultValue={combination.maxParty} />
        </Field>
        <Field label={t('priority')} error={problem('priority')}>
          <Input type="number" name="priority" min={-100} max={100} required defaultValue={combination.priority} />
        </Field>
      </div>
    </form>
  );
}
