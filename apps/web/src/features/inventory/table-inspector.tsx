'use client';

import { TABLE_SHAPES } from '@tavola/shared';
import type { Inventory } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Checkbox } from '@tavola/ui/checkbox';
import { Field } from '@tavola/ui/field';
import { IconButton } from '@tavola/ui/icon-button';
import { Input } from '@tavola/ui/input';
import { Select } from '@tavola/ui/select';
import { RotateCcw, RotateCw, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type EditedTable, rotated } from './table-geometry.ts';

export interface TableInspectorProps {
  table: EditedTable;
  areas: Inventory['areas'];
  problems: Record<string, string>;
  onChange: (table: EditedTable) => void;
  onRemove: () => void;
}

const TURN_DEGREES = 15;

/** Everything about one table besides where it stands. */
export function TableInspector({ table, areas, problems, onChange, onRemove }: TableInspectorProps) {
  const t = useTranslations('inventory');
  const set = (change: Partial<EditedTable>) => onChange({ ...table, ...change });
  const number = (label: string, field: 'minParty' | 'maxParty' | 'priority', min: number, max: number) => (
    <Field label={label} error={problems[`change.table.${field}`]}>
      <Input
        type="number"
        min={min}
        max={max}
        value={Number.isNaN(table[field]) ? '' : table[field]}
        onChange={(event) => set({ [field]: event.target.valueAsNumber })}
      />
    </Field>
  );
  return (
    <section aria-label={t('table', { name: table.name })} className="grid content-start gap-3">
      <Field label={t('name')} error={problems['change.table.name']}>
        <Input value={table.name} maxLength={60} onChange={(event) => set({ name: event.target.value })} />
      </Field>
      <div className="grid grid-cols-2 gap-3">
        {number(t('minParty'), 'minParty', 1, 500)}
        {number(t('maxParty'), 'maxParty', 1, 500)}
      </div>
      <Field label={t('area')}>
        <Select value={table.areaId} onChange={(event) => set({ areaId: event.target.value })}>
          {areas.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('shape')}>
          <Select
            value={table.shape}
            onChange={(event) => set({ shape: TABLE_SHAPES.find((shape) => shape === event.target.value) })}
          >
            {TABLE_SHAPES.map((shape) => (
              <option key={shape} value={shape}>
                {t(`shapes.${shape}`)}
              </option>
            ))}
          </Select>
        </Field>
        {number(t('priority'), 'priority', -100, 100)}
      </div>
      <p className="-mt-1 text-xs text-ink-3">{t('priorityHint')}</p>
      <div>
        <Checkbox
          label={t('joinable')}
          hint={t('joinableHint')}
          checked={table.joinable}
          onChange={(event) => set({ joinable: event.target.checked })}
        />
        <Checkbox
          label={t('online')}
          hint={t('onlineHint')}
          checked={table.online}
          onChange={(event) => set({ online: event.target.checked })}
        />
      </div>
      <div className="flex items-center gap-1">
        <IconButton label={t('turnLeft')} onClick={() => onChange(rotated(table, -TURN_DEGREES))}>
          <RotateCcw aria-hidden className="size-4" />
        </IconButton>
        <IconButton label={t('turnRight')} onClick={() => onChange(rotated(table, TURN_DEGREES))}>
          <RotateCw aria-hidden className="size-4" />
        </IconButton>
        <span className="tabular text-sm text-ink-2">{table.rotation}°</span>
        <Button variant="danger" size="sm" className="ms-auto" onClick={onRemove}>
          <Trash2 aria-hidden className="size-4" />
          {t('removeTable')}
        </Button>
      </div>
    </section>
  );
}
