'use client';

import type { MenuForEditing } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import { Field } from '@tavola/ui/field';
import { Select } from '@tavola/ui/select';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { categoryTree } from './category-tree.ts';

export interface MoveDialogProps {
  count: number;
  categories: MenuForEditing['categories'];
  /** Where the dishes are now. */
  from: string;
  busy: boolean;
  onMove: (categoryId: string) => void;
  onClose: () => void;
}

/** Puts the chosen dishes at the end of another category. */
export function MoveDialog({ count, categories, from, busy, onMove, onClose }: MoveDialogProps) {
  const t = useTranslations('menuEditor');
  const common = useTranslations('common');
  const [goal, setGoal] = useState('');
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('bulkMoveTitle', { count })}
      closeLabel={common('actions.close')}
      footer={
        <Button busy={busy} disabled={goal === ''} onClick={() => onMove(goal)}>
          {t('bulkMove')}
        </Button>
      }
    >
      <Field label={t('category')}>
        <Select value={goal} onChange={(event) => setGoal(event.target.value)}>
          <option value="">{t('chooseCategory')}</option>
          {categoryTree(categories).map(({ category, depth }) => (
            <option key={category.id} value={category.id} disabled={category.id === from}>
              {'  '.repeat(depth)}
              {category.name}
            </option>
          ))}
        </Select>
      </Field>
    </Dialog>
  );
}
