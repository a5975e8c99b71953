'use client';

import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import { Field } from '@tavola/ui/field';
import { formatInstant } from '@tavola/ui/format';
import { Input } from '@tavola/ui/input';
import { CirclePause } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { minutesUntil } from './minutes-until.ts';

export interface PauseOrderingProps {
  /** Null while orders are taken. */
  pausedUntil: string | null;
  timezone: string;
  now: Date;
  busy: boolean;
  /** Minutes from now; null takes orders again. */
  onPause: (minutes: number | null) => void;
}

const CHOICES = [15, 30, 60, 120];

/** Busy mode: no new orders from guests for a while, or until a time; staff still take them. */
export function PauseOrdering({ pausedUntil, timezone, now, busy, onPause }: PauseOrderingProps) {
  const t = useTranslations('pausing');
  const common = useTranslations('common');
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const [until, setUntil] = useState('');
  const isPaused = pausedUntil !== null && new Date(pausedUntil) > now;
  const choose = (minutes: number) => {
    setOpen(false);
    onPause(minutes);
  };
  const minutes = minutesUntil(until, now, timezone);
  if (isPaused) {
    return (
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-warn-tint py-1 ps-3 pe-1 text-sm text-warn-text">
        <CirclePause aria-hidden className="size-4" />
        <span role="status">{t('paused', { time: formatInstant(pausedUntil, 'time', locale, timezone) })}</span>
        <Button size="sm" variant="secondary" busy={busy} onClick={() => onPause(null)}>
          {t('resume')}
        </Button>
      </span>
    );
  }
  return (
    <>
      <Button variant="secondary" busy={busy} onClick={() => setOpen(true)}>
        <CirclePause aria-hidden className="size-4" />
        {t('pause')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('title')}
        description={t('text')}
        closeLabel={common('actions.close')}
      >
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
          {CHOICES.map((choice) => (
            <Button key={choice} variant="secondary" onClick={() => choose(choice)}>
              {choice < 60 ? t('minutes', { count: choice }) : t('hours', { count: choice / 60 })}
            </Button>
          ))}
        </div>
        <form
          className="mt-5 flex items-end gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (minutes !== undefined) choose(minutes);
          }}
        >
          <Field label={t('until')} hint={minutes === undefined ? undefined : t('thatIs', { count: minutes })}>
            <Input type="time" required value={until} onChange={(event) => setUntil(event.target.value)} />
          </Field>
          <Button type="submit" disabled={minutes === undefined} className={minutes === undefined ? '' : 'mb-6'}>
            {t('pauseUntil')}
          </Button>
        </form>
      </Dialog>
    </>
  );
}
