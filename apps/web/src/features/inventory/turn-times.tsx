'use client';

import type { Inventory } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { IconButton } from '@tavola/ui/icon-button';
import { Input } from '@tavola/ui/input';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';

export type Turn = Inventory['periods'][number]['turnMinutes'][number];

export interface TurnTimesProps {
  turns: readonly Turn[];
  error: string | undefined;
  onChange: (turns: Turn[]) => void;
}

const NEXT_PARTY = 2;
const NEXT_MINUTES = 30;

/** How long a table is theirs, by party size: "up to 2 guests, 90 minutes". */
export function TurnTimes({ turns, error, onChange }: TurnTimesProps) {
  const t = useTranslations('inventory');
  const common = useTranslations('common');
  const set = (index: number, change: Partial<Turn>) =>
    onChange(turns.map((turn, at) => (at === index ? { ...turn, ...change } : turn)));
  const shown = (value: number) => (Number.isNaN(value) ? '' : value);
  const last = turns.at(-1) ?? { upTo: 0, minutes: 60 };
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('turns')}</legend>
      <p className="mb-2 text-xs text-ink-3">{t('turnsHint')}</p>
      <ul className="grid gap-2">
        {turns.map((turn, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
          <li key={index} className="flex items-center gap-2 text-sm">
            <span className="shrink-0">{t('upTo')}</span>
            <Input
              type="number"
              min={1}
              max={500}
              required
              className="w-20"
              aria-label={t('turnParty', { number: index + 1 })}
              value={shown(turn.upTo)}
              onChange={(event) => set(index, { upTo: event.target.valueAsNumber })}
            />
            <span>{t('guestsShort')}</span>
            <Input
              type="number"
              min={15}
              max={720}
              step={5}
              required
              className="w-24"
              aria-label={t('turnMinutes', { number: index + 1 })}
              value={shown(turn.minutes)}
              onChange={(event) => set(index, { minutes: event.target.valueAsNumber })}
            />
            <span>{t('minutes')}</span>
            {turns.length > 1 && (
              <IconButton
                size="sm"
                label={common('actions.remove')}
                onClick={() => onChange(turns.filter((_, at) => at !== index))}
              >
                <X aria-hidden className="size-4" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      <div aria-live="polite">{error && <p className="text-sm text-danger-text">{error}</p>}</div>
      <Button
        size="sm"
        variant="quiet"
        className="mt-1"
        onClick={() => onChange([...turns, { upTo: last.upTo + NEXT_PARTY, minutes: last.minutes + NEXT_MINUTES }])}
      >
        <Plus aria-hidden className="size-4" />
        {t('addTurn')}
      </Button>
    </fieldset>
  );
}
