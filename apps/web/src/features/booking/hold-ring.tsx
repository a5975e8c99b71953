'use client';

import { formatCountdown } from '@tavola/ui/format';
import { ProgressRing } from '@tavola/ui/progress-ring';
import { useTranslations } from 'next-intl';

export interface HoldRingProps {
  left: number;
  total: number;
}

/** Said aloud at these seconds only: often enough to know, seldom enough to type in peace. */
const SPOKEN = [240, 180, 120, 60, 30, 10];

/** The time a table is still held, as a ring and in words. */
export function HoldRing({ left, total }: HoldRingProps) {
  const t = useTranslations('booking');
  const spoken = SPOKEN.findLast((second) => left <= second);
  return (
    <div className="flex items-center gap-4">
      <ProgressRing value={left / total} label={t('hold.ring')}>
        {formatCountdown(left)}
      </ProgressRing>
      <p className="font-display text-xl">{t('hold.left', { time: formatCountdown(left) })}</p>
      <p aria-live="polite" className="sr-only">
        {spoken !== undefined && left > 0 && t('hold.spoken', { seconds: spoken })}
      </p>
    </div>
  );
}
