'use client';

import type { Inventory } from '@tavola/shared/schemas';
import { Badge } from '@tavola/ui/badge';
import { Button } from '@tavola/ui/button';
import { DataTable, TableCell, TableHead, TableRow } from '@tavola/ui/data-table';
import { Sheet } from '@tavola/ui/sheet';
import { CalendarClock } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { weekdayName } from '../shell/opening-hours.ts';
import { EditedList, OpenRow } from './edited-list.tsx';
import { newId } from './new-id.ts';
import { type Period, PeriodForm } from './period-form.tsx';

export interface PeriodListProps {
  inventory: Inventory;
  busy: boolean;
  problems: Record<string, string>;
  onSave: (period: Period, saved: () => void) => void;
  onRemove: (period: Period, removed: () => void) => void;
  onClose: () => void;
}

const fresh = (): Period => ({
  id: newId(),
  name: '',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  startTime: '18:00',
  endTime: '23:00',
  slotMinutes: 15,
  turnMinutes: [
    { upTo: 2, minutes: 90 },
    { upTo: 4, minutes: 120 },
    { upTo: 20, minutes: 150 },
  ],
  bufferMinutes: 0,
  pacingCovers: null,
  pacingParties: null,
  pacingCoversOnline: null,
  pacingPartiesOnline: null,
  minNoticeMinutes: 60,
  maxAdvanceDays: 60,
  minParty: 1,
  maxPartyOnline: 8,
  areaIds: [],
  walkInOnly: false,
});

/** Every service of the week, opened in a sheet for editing. */
export function PeriodList({ inventory, busy, problems, onSave, onRemove, onClose }: PeriodListProps) {
  const t = useTranslations('inventory');
  const common = useTranslations('common');
  const locale = useLocale();
  const formId = useId();
  const [edited, setEdited] = useState<Period | null>(null);
  const known = inventory.periods.some(({ id }) => id === edited?.id);
  const close = () => {
    setEdited(null);
    onClose();
  };
  const days = (weekdays: readonly number[]) =>
    weekdays.length === 7
      ? t('everyDay')
      : [...weekdays]
          .sort((a, b) => a - b)
          .map((day) => weekdayName(day, locale))
          .join(', ');
  return (
    <>
      <EditedList
        add={t('addPeriod')}
        onAdd={() => setEdited(fresh())}
        nothing={
          inventory.periods.length === 0 && {
            icon: <CalendarClock aria-hidden />,
            title: t('noPeriods'),
            text: t('noPeriodsText'),
          }
        }
      >
        <DataTable
          caption={t('periods')}
          head={
            <>
              <TableHead>{t('name')}</TableHead>
              <TableHead>{t('weekdays')}</TableHead>
              <TableHead>{t('time')}</TableHead>
              <TableHead align="end">{t('slotMinutes')}</TableHead>
              <TableHead>{t('turns')}</TableHead>
              <TableHead align="end">{t('pacingCovers')}</TableHead>
            </>
          }
        >
          {inventory.periods.map((period) => (
            <TableRow key={period.id}>
              <TableCell>
                <OpenRow onOpen={() => setEdited(period)}>{period.name}</OpenRow>
                {period.walkInOnly && <Badge className="ms-2">{t('walkInOnly')}</Badge>}
              </TableCell>
              <TableCell>{days(period.weekdays)}</TableCell>
              <TableCell className="tabular whitespace-nowrap">
                {period.startTime}–{period.endTime}
                {period.endTime <= period.startTime && <span className="text-ink-3"> {t('nextDay')}</span>}
              </TableCell>
              <TableCell align="end">{period.slotMinutes}</TableCell>
              <TableCell className="tabular">
                {period.turnMinutes.map(({ upTo, minutes }) => `≤ ${upTo}: ${minutes}′`).join(' · ')}
              </TableCell>
              <TableCell align="end">{period.pacingCovers ?? '∞'}</TableCell>
            </TableRow>
          ))}
        </DataTable>
      </EditedList>
      <Sheet
        open={edited !== null}
        onClose={close}
        title={known ? (edited?.name ?? '') : t('addPeriod')}
        closeLabel={common('actions.close')}
        footer={
          <div className="flex justify-end gap-2">
            {known && edited && (
              <Button variant="danger" className="me-auto" onClick={() => onRemove(edited, close)}>
                {common('actions.remove')}
              </Button>
            )}
            <Button type="submit" form={formId} busy={busy}>
              {common('actions.save')}
            </Button>
          </div>
        }
      >
        {edited && (
          <PeriodForm
            key={edited.id}
            id={formId}
            period={edited}
            areas={inventory.areas}
            problems={problems}
            onSubmit={(period) => onSave(period, close)}
          />
        )}
      </Sheet>
    </>
  );
}
