'use client';

import { Button } from '@tavola/ui/button';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Segmented } from '@tavola/ui/segmented';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';

export interface AdjustFormProps {
  balance: number;
  busy: boolean;
  refusal: string | undefined;
  /** Points are signed: taken ones are negative. */
  onAdjust: (points: number, reason: string) => void;
}

const MOST_POINTS = 10_000_000;
const MOST_REASON = 300;

/** Gives or takes points by hand; the reason is kept with the name of who did it. */
export function AdjustForm({ balance, busy, refusal, onAdjust }: AdjustFormProps) {
  const t = useTranslations('points.adjust');
  const [way, setWay] = useState<'give' | 'take'>('give');
  const [points, setPoints] = useState('');
  const [reason, setReason] = useState('');
  const count = Number(points);
  const most = way === 'take' ? balance : MOST_POINTS;
  const ready = Number.isInteger(count) && count >= 1 && count <= most && reason.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !busy) onAdjust(way === 'give' ? count : -count, reason.trim());
  };
  return (
    <form onSubmit={submit} aria-label={t('title')} className="grid gap-4 rounded-md border border-line p-4">
      <Segmented
        className="w-fit"
        legend={t('way')}
        choices={[
          { value: 'give', label: t('give') },
          { value: 'take', label: t('take'), disabled: balance === 0 },
        ]}
        value={way}
        onChange={setWay}
      />
      <Field label={t('points')} hint={way === 'take' ? t('most', { count: balance }) : undefined}>
        <Input
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          step={1}
          required
          className="tabular max-w-40"
          value={points}
          onChange={(event) => setPoints(event.target.value)}
        />
      </Field>
      <Field label={t('reason')} hint={t('reasonHint')}>
        <Input
          required
          maxLength={MOST_REASON}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <div>
        <div aria-live="polite">{refusal && <p className="mb-3 text-sm text-danger-text">{refusal}</p>}</div>
        <Button type="submit" busy={busy} disabled={!ready}>
          {t(way === 'give' ? 'giveThem' : 'takeThem')}
        </Button>
      </div>
    </form>
  );
}
