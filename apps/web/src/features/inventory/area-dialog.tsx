'use client';

import type { Inventory } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import { Field } from '@tavola/ui/field';
import { IconButton } from '@tavola/ui/icon-button';
import { Input } from '@tavola/ui/input';
import { Pencil, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { newId } from './new-id.ts';

type Area = Inventory['areas'][number];

export interface AreaDialogProps {
  areas: readonly Area[];
  current: Area | undefined;
  /** An area with tables in it cannot be removed. */
  inUse: boolean;
  onSave: (area: Area) => void;
  onRemove: (area: Area) => void;
}

/** Adds an area, or renames and removes the one in view. */
export function AreaDialog({ areas, current, inUse, onSave, onRemove }: AreaDialogProps) {
  const t = useTranslations('inventory');
  const common = useTranslations('common');
  const formId = useId();
  const [edited, setEdited] = useState<Area | null>(null);
  const known = areas.some(({ id }) => id === edited?.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (edited) onSave({ ...edited, name: edited.name.trim() });
    setEdited(null);
  };
  return (
    <>
      {current && (
        <IconButton size="sm" label={t('editArea', { name: current.name })} onClick={() => setEdited(current)}>
          <Pencil aria-hidden className="size-4" />
        </IconButton>
      )}
      <IconButton
        size="sm"
        label={t('addArea')}
        onClick={() => setEdited({ id: newId(), name: '', sort: Math.max(0, ...areas.map(({ sort }) => sort)) + 1 })}
      >
        <Plus aria-hidden className="size-4" />
      </IconButton>
      <Dialog
        open={edited !== null}
        onClose={() => setEdited(null)}
        title={known ? t('editArea', { name: current?.name ?? '' }) : t('addArea')}
        closeLabel={common('actions.close')}
        footer={
          <div className="flex justify-end gap-2">
            {known && edited && (
              <Button
                variant="danger"
                disabled={inUse}
                title={inUse ? t('areaInUse') : undefined}
                onClick={() => {
                  onRemove(edited);
                  setEdited(null);
                }}
              >
                {common('actions.remove')}
              </Button>
            )}
            <Button type="submit" form={formId}>
              {common('actions.save')}
            </Button>
          </div>
        }
      >
        <form id={formId} onSubmit={submit}>
          <Field label={t('name')} hint={known && inUse ? t('areaInUse') : undefined}>
            <Input
              required
              maxLength={60}
              value={edited?.name ?? ''}
              onChange={(event) => edited && setEdited({ ...edited, name: event.target.value })}
            />
          </Field>
        </form>
      </Dialog>
    </>
  );
}
