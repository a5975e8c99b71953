'use client';

import type { Impact } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { DataTable, TableCell, TableHead, TableRow } from '@tavola/ui/data-table';
import { Dialog } from '@tavola/ui/dialog';
import { formatDay } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';

export interface ImpactDialogProps {
  /** Null while nothing waits for a decision. */
  impact: Impact | null;
  location: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** The bookings a change would break, by name, before it is made. */
export function ImpactDialog({ impact, location, onConfirm, onClose }: ImpactDialogProps) {
  const t = useTranslations('inventory');
  const common = useTranslations('common');
  const locale = useLocale();
  const broken = impact?.broken ?? [];
  return (
    <Dialog
      open={impact !== null}
      onClose={onClose}
      title={t('impactTitle', { count: broken.length })}
      description={t('impactText', { checked: impact?.checked ?? 0 })}
      closeLabel={common('actions.close')}
      className="md:w-[min(46rem,calc(100vw-2rem))]"
      footer={
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="quiet" onClick={onClose}>
            {t('leaveIt')}
          </Button>
          <Button variant="danger" onClick={onConfirm}>
            {t('saveAnyway')}
          </Button>
        </div>
      }
    >
      <DataTable
        caption={t('impactTitle', { count: broken.length })}
        head={
          <>
            <TableHead>{t('when')}</TableHead>
            <TableHead>{t('guest')}</TableHead>
            <TableHead align="end">{t('guests')}</TableHead>
            <TableHead>{t('why')}</TableHead>
          </>
        }
      >
        {broken.map((booking) => (
          <TableRow key={booking.id}>
            <TableCell className="whitespace-nowrap">
              {formatDay(booking.date, 'day', locale)}, {booking.time}
            </TableCell>
            <TableCell>
              <a
                className="text-accent-text"
                href={`/dashboard/book?location=${location}&date=${booking.date}&reservation=${booking.id}`}
              >
                {booking.guest}
              </a>
            </TableCell>
            <TableCell align="end">{booking.partySize}</TableCell>
            <TableCell>{booking.reasons.map((reason) => t(`reasons.${reason}`)).join(', ')}</TableCell>
          </TableRow>
        ))}
      </DataTable>
    </Dialog>
  );
}
