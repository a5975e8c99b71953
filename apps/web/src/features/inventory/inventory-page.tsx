'use client';

import type { Inventory } from '@tavola/shared/schemas';
import { Tabs } from '@tavola/ui/tabs';
import { useTranslations } from 'next-intl';
import { CombinationList } from './combination-list.tsx';
import { FloorEditor } from './floor-editor.tsx';
import { ImpactDialog } from './impact-dialog.tsx';
import { PeriodList } from './period-list.tsx';
import { useInventory } from './use-inventory.ts';

/** Tables, combinations and services of a location; each change shows what it would break before it is made. */
export function InventoryPage({ initial }: { initial: Inventory }) {
  const t = useTranslations('inventory');
  const { inventory, busy, problems, clearProblems, propose, impact, leave, confirm } = useInventory(initial);
  const remove = (what: 'area' | 'table' | 'combination' | 'period', id: string, done?: () => void) =>
    propose([{ kind: 'remove', what, id }], done);
  return (
    <>
      <Tabs
        label={t('title')}
        tabs={[
          {
            value: 'floor',
            label: t('floor'),
            content: (
              <FloorEditor
                inventory={inventory}
                busy={busy}
                problems={problems}
                onSaveTables={(tables, saved) =>
                  propose(
                    tables.map((table) => ({ kind: 'table', table })),
                    (index) => saved(tables.slice(index, index + 1).map(({ id }) => id)),
                  )
                }
                onRemoveTable={({ id }) => remove('table', id)}
                onSaveArea={(area) => propose([{ kind: 'area', area }])}
                onRemoveArea={({ id }) => remove('area', id)}
              />
            ),
          },
          {
            value: 'combinations',
            label: t('combinations'),
            content: (
              <CombinationList
                inventory={inventory}
                busy={busy}
                problems={problems}
                onSave={(combination, saved) => propose([{ kind: 'combination', combination }], saved)}
                onRemove={({ id }) => remove('combination', id)}
                onClose={clearProblems}
              />
            ),
          },
          {
            value: 'periods',
            label: t('periods'),
            content: (
              <PeriodList
                inventory={inventory}
                busy={busy}
                problems={problems}
                onSave={(period, saved) => propose([{ kind: 'period', period }], saved)}
                onRemove={({ id }, removed) => remove('period', id, removed)}
                onClose={clearProblems}
              />
            ),
          },
        ]}
      />
      <ImpactDialog impact={impact} location={inventory.location} onConfirm={confirm} onClose={leave} />
    </>
  );
}
