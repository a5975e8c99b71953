'use client';

import type { BookDay } from '@tavola/shared/schemas';
import { Dialog } from '@tavola/ui/dialog';
import { useTranslations } from 'next-intl';

export interface WalkInDialogProps {
  open: boolean;
  /** The table that was pressed on the floor plan; without one the best free table is found. */
  table: BookDay['tables'][number] | undefined;
  busy: boolean;
  refusal: string | null;
  onClose: () => void;
  onSeat: (partySize: number) => void;
}

const SIZES = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12];

/** Second click of a walk-in: how many. The table is found and the party seated at once. */
export function WalkInDialog({ open, table, busy, refusal, onClose, onSeat }: WalkInDialogProps) {
  const t = useTranslations('book');
  const common = useTranslations('common');
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={table ? t('walkInAt', { name: table.name }) : t('walkIn')}
      description={t('walkInText')}
      closeLabel={common('actions.close')}
    >
      <div role="alert">
        {refusal && <p className="mb-3 rounded-md bg-danger-tint px-3 py-2 text-sm text-danger-text">{refusal}</p>}
      </div>
      <div className="grid grid-cols-5 gap-2">
        {SIZES.map((size) => (
          <button
            key={size}
            type="button"
            disabled={busy}
            aria-label={common('covers', { count: size })}
            onClick={() => onSeat(size)}
            className="tabular h-14 rounded-md border border-line-strong bg-raised text-xl font-semibold transition-colors hover:bg-accent-tint disabled:opacity-50"
          >
            {size}
          </button>
        ))}
      </div>
    </Dialog>
  );
}
