'use client';

import type { Inventory } from '@tavola/shared/schemas';
import { Badge } from '@tavola/ui/badge';
import { Button } from '@tavola/ui/button';
import { DataTable, TableCell, TableHead, TableRow } from '@tavola/ui/data-table';
import { formatDay } from '@tavola/ui/format';
import { CalendarX } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { FormDialog } from '@/features/shell/form-dialog.tsx';
import { EditedList, OpenRow } from './edited-list.tsx';
import { type SpecialDay, SpecialDayForm } from './special-day-form.tsx';

export interface SpecialDaysProps {
  inventory: Inventory;
  /** Today at the location; days before it are history and not shown. */
  today: string;
  busy: boolean;
  problems: Record<string, string>;
  onSave: (day: SpecialDay, saved: () => void) => void;
  onRemove: (day: SpecialDay) => void;
  onClose: () => void;
}

/** Closures, shorter or longer days, and days without bookings. */
export function SpecialDays({ inventory, today, busy, problems, onSave, onRemove, onClose }: SpecialDaysProps) {
  const t = useTranslations('inventory');
  const common = useTranslations('common');
  const locale = useLocale();
  const formId = useId();
  const [edited, setEdited] = useState<SpecialDay | null>(null);
  const days = inventory.specialDays.filter(({ date }) => date >= today).sort((a, b) => a.date.localeCompare(b.date));
  const close = () => {
    setEdited(null);
    onClose();
  };
  return (
    <>
      <EditedList
        add={t('addSpecialDay')}
        onAdd={() => setEdited({ date: today, closed: true, walkInOnly: false, ranges: [], note: '' })}
        nothing={
          days.length === 0 && {
            icon: <CalendarX aria-hidden />,
            title: t('noSpecialDays'),
            text: t('noSpecialDaysText'),
          }
        }
      >
        <DataTable
          caption={t('specialDays')}
          head={
            <>
              <TableHead>{t('day')}</TableHead>
              <TableHead>{t('time')}</TableHead>
              <TableHead>{t('note')}</TableHead>
              <TableHead>
                <span className="sr-only">{common('actions.more')}</span>
              </TableHead>
            </>
          }
        >
          {days.map((day) => (
            <TableRow key={day.date}>
              <TableCell>
                <OpenRow onOpen={() => setEdited(day)}>{formatDay(day.date, 'day', locale)}</OpenRow>
              </TableCell>
              <TableCell className="tabular">
                {day.closed ? (
                  <Badge tone="danger">{t('closed')}</Badge>
                ) : (
                  day.ranges.map(({ start, end }) => `${start}–${end}`).join(', ') || t('usualHours')
                )}
                {day.walkInOnly && <Badge className="ms-2">{t('walkInOnly')}</Badge>}
              </TableCell>
              <TableCell>{day.note}</TableCell>
              <TableCell align="end">
                <Button size="sm" variant="quiet" onClick={() => onRemove(day)}>
                  {common('actions.remove')}
                </Button>
              </TableCell>
            </TableRow>
          ))}
        </DataTable>
      </EditedList>
      <FormDialog open={edited !== null} onClose={close} title={t('specialDay')} form={formId} busy={busy}>
        {edited && (
          <SpecialDayForm
            id={formId}
            day={edited}
            today={today}
            problems={problems}
            onSubmit={(day) => onSave(day, close)}
          />
        )}
      </FormDialog>
    </>
  );
}
