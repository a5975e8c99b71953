'use client';

import { Button } from '@tavola/ui/button';
import { Field } from '@tavola/ui/field';
import { Select } from '@tavola/ui/select';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';

export interface ZoneFormProps {
  zone: string;
  zones: readonly string[];
  busy: boolean;
  problem: string | undefined;
  onSave: (zone: string) => void;
}

/** The clock the house lives by. Bookings keep their moment, so a change shows first whose time would read differently. */
export function ZoneForm({ zone, zones, busy, problem, onSave }: ZoneFormProps) {
  const t = useTranslations('hours.zoneForm');
  const [chosen, setChosen] = useState(zone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(chosen);
  };
  return (
    <form onSubmit={submit} className="flex max-w-3xl flex-wrap items-start gap-3">
      <Field label={t('label')} hint={t('hint')} error={problem} className="min-w-0 flex-1">
        <Select value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {zones.map((name) => (
            <option key={name} value={name}>
              {name.replaceAll('_', ' ')}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" variant="secondary" className="mt-6" busy={busy} disabled={chosen === zone}>
        {t('save')}
      </Button>
    </form>
  );
}
