'use client';

import { Button } from '@tavola/ui/button';
import { useTranslations } from 'next-intl';

export interface BulkBarProps {
  count: number;
  busy: boolean;
  onSoldOut: (soldOut: boolean) => void;
  onActive: (active: boolean) => void;
  onPrice: () => void;
  onMove: () => void;
  onClear: () => void;
}

/** What can be done with everything chosen, at the foot of the list while something is. */
export function BulkBar({ count, busy, onSoldOut, onActive, onPrice, onMove, onClear }: BulkBarProps) {
  const t = useTranslations('menuEditor');
  if (count === 0) return null;
  const act = (label: string, run: () => void) => (
    <Button size="sm" variant="secondary" busy={busy} onClick={run}>
      {label}
    </Button>
  );
  return (
    <section
      aria-label={t('bulk')}
      className="sticky bottom-3 z-20 mt-3 flex flex-wrap items-center gap-2 rounded-md border border-line-strong bg-raised p-2 ps-4 shadow-float"
    >
      <p role="status" className="tabular me-auto text-sm font-medium">
        {t('chosen', { count })}
      </p>
      {act(t('bulkSellOut'), () => onSoldOut(true))}
      {act(t('bulkBack'), () => onSoldOut(false))}
      {act(t('bulkShow'), () => onActive(true))}
      {act(t('bulkHide'), () => onActive(false))}
      {act(t('bulkPrice'), onPrice)}
      {act(t('bulkMove'), onMove)}
      <Button size="sm" variant="quiet" onClick={onClear}>
        {t('bulkClear')}
      </Button>
    </section>
  );
}
