'use client';

import { Button } from '@tavola/ui/button';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { SaveBar } from './save-bar.tsx';
import { sameWeek, type WeekdayHours, wholeWeek } from './week.ts';
import { WeekEditor } from './week-editor.tsx';

export interface WeekHoursProps {
  hours: readonly WeekdayHours[];
  /** Zone the times are read in, and what its clock shows now. */
  zone: { name: string; now: string };
  busy: boolean;
  problems: Record<string, string>;
  onSave: (hours: WeekdayHours[], saved: () => void) => void;
}

/** When the doors are open. */
export function WeekHours({ hours, zone, busy, problems, onSave }: WeekHoursProps) {
  const t = useTranslations('hours');
  const saved = wholeWeek(hours);
  const [draft, setDraft] = useState<WeekdayHours[] | null>(null);
  const week = draft ?? saved;
  const changed = draft !== null && !sameWeek(draft, saved);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(week, () => setDraft(null));
  };
  return (
    <form onSubmit={submit}>
      <p className="mb-3 text-sm text-ink-2">{t('zone', { zone: zone.name, time: zone.now })}</p>
      <WeekEditor week={week} problems={problems} path="change.hours" onChange={setDraft} />
      <SaveBar changed={changed} note={t('unsaved')} onDiscard={() => setDraft(null)}>
        <Button type="submit" busy={busy} disabled={!changed}>
          {t('saveHours')}
        </Button>
      </SaveBar>
    </form>
  );
}
