'use client';

import type { Inventory } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { EmptyState } from '@tavola/ui/empty-state';
import { Segmented } from '@tavola/ui/segmented';
import { Armchair, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AreaDialog } from './area-dialog.tsx';
import { EditableTable } from './editable-table.tsx';
import { newId } from './new-id.ts';
import { type EditedTable, GRID, planBox } from './table-geometry.ts';
import { TableInspector } from './table-inspector.tsx';

export interface FloorEditorProps {
  inventory: Inventory;
  busy: boolean;
  problems: Record<string, string>;
  onSaveTables: (tables: readonly EditedTable[], saved: (ids: readonly string[]) => void) => void;
  onRemoveTable: (table: EditedTable) => void;
  onSaveArea: (area: Inventory['areas'][number]) => void;
  onRemoveArea: (area: Inventory['areas'][number]) => void;
}

/** The rooms as they stand. Changes are kept on the plan until they are saved together. */
export function FloorEditor({
  inventory,
  busy,
  problems,
  onSaveTables,
  onRemoveTable,
  onSaveArea,
  onRemoveArea,
}: FloorEditorProps) {
  const t = useTranslations('inventory');
  const [draft, setDraft] = useState<ReadonlyMap<string, EditedTable>>(new Map());
  const [pulled, setPulled] = useState<EditedTable | null>(null);
  const [selectedId, select] = useState<string | null>(null);
  const areas = [...inventory.areas].sort((a, b) => a.sort - b.sort);
  const [areaId, setAreaId] = useState(areas[0]?.id);
  const area = areas.find(({ id }) => id === areaId) ?? areas[0];

  const saved = new Map(inventory.tables.map((table) => [table.id, table]));
  const current = [...new Map([...saved, ...draft]).values()];
  const here = current.filter((table) => table.areaId === area?.id);
  const selected = here.find(({ id }) => id === selectedId);
  const box = planBox(here);
  const nameTaken = (table: EditedTable) =>
    current.some((other) => other.id !== table.id && other.name.trim() === table.name.trim());
  const clashes = [...draft.values()].some(nameTaken);

  const edit = (table: EditedTable) => setDraft((known) => new Map(known).set(table.id, table));
  const forget = (ids: readonly string[]) =>
    setDraft((known) => new Map([...known].filter(([id]) => !ids.includes(id))));
  const remove = (table: EditedTable) => {
    if (saved.has(table.id)) onRemoveTable(table);
    forget([table.id]);
  };
  const add = () => {
    if (!area) return;
    const id = newId();
    const table: EditedTable = {
      id,
      areaId: area.id,
      name: freeName(current.map(({ name }) => name)),
      minParty: 1,
      maxParty: 4,
      shape: 'square',
      priority: 0,
      joinable: false,
      online: true,
      x: Math.round((box.left + box.width / 2) / GRID) * GRID,
      y: Math.round((box.top + box.height / 2) / GRID) * GRID,
      width: 100,
      height: 100,
      rotation: 0,
    };
    edit(table);
    select(id);
  };

  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <section aria-label={t('floor')} className="min-w-0 rounded-md border border-line bg-raised p-3">
        <div className="mb-3 flex flex-wrap items-center gap-2">
          {areas.length > 0 && (
            <Segmented
              className="whitespace-nowrap"
              legend={t('area')}
              value={area?.id ?? ''}
              onChange={setAreaId}
              choices={areas.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <AreaDialog
            areas={areas}
            current={area}
            inUse={here.length > 0}
            onSave={(next) => {
              onSaveArea(next);
              setAreaId(next.id);
            }}
            onRemove={onRemoveArea}
          />
          <Button size="sm" variant="secondary" className="ms-auto" disabled={!area} onClick={add}>
            <Plus aria-hidden className="size-4" />
            {t('addTable')}
          </Button>
        </div>
        {here.length === 0 ? (
          <EmptyState icon={<Armchair aria-hidden />} title={t('noTables')}>
            {t('noTablesText')}
          </EmptyState>
        ) : (
          <svg viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`} className="w-full rounded-sm bg-sunken">
            <title>{area?.name}</title>
            <defs>
              <pattern id="floor-grid" width={GRID * 4} height={GRID * 4} patternUnits="userSpaceOnUse">
                <path d={`M ${GRID * 4} 0 H 0 V ${GRID * 4}`} fill="none" strokeWidth="1" className="stroke-line" />
              </pattern>
            </defs>
            <rect
              x={box.left}
              y={box.top}
              width={box.width}
              height={box.height}
              fill="url(#floor-grid)"
              onPointerDown={() => select(null)}
            />
            {here.map((table) => (
              <EditableTable
                key={table.id}
                table={pulled?.id === table.id ? pulled : table}
                selected={table.id === selectedId}
                changed={draft.has(table.id)}
                onSelect={() => select(table.id)}
                onPull={(next, done) => {
                  setPulled(done ? null : next);
                  if (done && !samePlace(next, table)) edit(next);
                }}
                onRemove={() => remove(table)}
              />
            ))}
          </svg>
        )}
        <p id="floor-keys" className="mt-2 text-xs text-ink-3">
          {t('floorKeys')}
        </p>
      </section>
      <aside className="grid gap-4 rounded-md border border-line bg-raised p-4 xl:sticky xl:top-4">
        {selected ? (
          <TableInspector
            table={selected}
            areas={areas}
            problems={nameTaken(selected) ? { ...problems, 'change.table.name': t('nameTaken') } : problems}
            onChange={edit}
            onRemove={() => remove(selected)}
          />
        ) : (
          <p className="text-sm text-ink-2">{t('selectTable')}</p>
        )}
        <div className="flex flex-wrap gap-2 border-t border-line pt-4">
          <Button
            busy={busy}
            disabled={draft.size === 0 || clashes}
            onClick={() => onSaveTables([...draft.values()], forget)}
          >
            {t('saveTables', { count: draft.size })}
          </Button>
          {draft.size > 0 && (
            <Button variant="quiet" onClick={() => setDraft(new Map())}>
              {t('discard')}
            </Button>
          )}
        </div>
      </aside>
    </div>
  );
}

const samePlace = (a: EditedTable, b: EditedTable) =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height && a.rotation === b.rotation;

/** The next number no table has yet. */
function freeName(taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(String(number))) number += 1;
  return String(number);
}
