'use client';

import type { Inventory } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { DataTable, TableCell, TableHead, TableRow } from '@tavola/ui/data-table';
import { Link2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { FormDialog } from '@/features/shell/form-dialog.tsx';
import { type Combination, CombinationForm } from './combination-form.tsx';
import { EditedList, OpenRow } from './edited-list.tsx';
import { newId } from './new-id.ts';

export interface CombinationListProps {
  inventory: Inventory;
  busy: boolean;
  problems: Record<string, string>;
  onSave: (combination: Combination, saved: () => void) => void;
  onRemove: (combination: Combination) => void;
  onClose: () => void;
}

/** Tables that may be pushed together, and for how many. */
export function CombinationList({ inventory, busy, problems, onSave, onRemove, onClose }: CombinationListProps) {
  const t = useTranslations('inventory');
  const common = useTranslations('common');
  const formId = useId();
  const [edited, setEdited] = useState<Combination | null>(null);
  const names = new Map(inventory.tables.map(({ id, name }) => [id, name]));
  const close = () => {
    setEdited(null);
    onClose();
  };
  return (
    <>
      <EditedList
        add={t('addCombination')}
        onAdd={() => setEdited({ id: newId(), name: '', tableIds: [], minParty: 1, maxParty: 8, priority: 0 })}
        nothing={
          inventory.combinations.length === 0 && {
            icon: <Link2 aria-hidden />,
            title: t('noCombinations'),
            text: t('noCombinationsText'),
          }
        }
      >
        <DataTable
          caption={t('combinations')}
          head={
            <>
              <TableHead>{t('name')}</TableHead>
              <TableHead>{t('tables')}</TableHead>
              <TableHead align="end">{t('guests')}</TableHead>
              <TableHead align="end">{t('priority')}</TableHead>
              <TableHead>
                <span className="sr-only">{common('actions.more')}</span>
              </TableHead>
            </>
          }
        >
          {inventory.combinations.map((combination) => (
            <TableRow key={combination.id}>
              <TableCell>
                <OpenRow onOpen={() => setEdited(combination)}>{combination.name}</OpenRow>
              </TableCell>
              <TableCell>{combination.tableIds.map((id) => names.get(id) ?? t('gone')).join(', ')}</TableCell>
              <TableCell align="end">
                {combination.minParty}–{combination.maxParty}
              </TableCell>
              <TableCell align="end">{combination.priority}</TableCell>
              <TableCell align="end">
                <Button size="sm" variant="quiet" onClick={() => onRemove(combination)}>
                  {common('actions.remove')}
                </Button>
              </TableCell>
            </TableRow>
          ))}
        </DataTable>
      </EditedList>
      <FormDialog
        open={edited !== null}
        onClose={close}
        title={edited?.name || t('addCombination')}
        form={formId}
        busy={busy}
      >
        {edited && (
          <CombinationForm
            id={formId}
            combination={edited}
            tables={inventory.tables}
            problems={problems}
            onSubmit={(combination) => onSave(combination, close)}
          />
        )}
      </FormDialog>
    </>
  );
}
