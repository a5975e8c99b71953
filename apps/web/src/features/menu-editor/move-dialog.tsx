'use client';

import type { MenuForEditing } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import { Field } from '@tavola/ui/field';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CategorySelect } from './category-select.tsx';
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
        <CategorySelect tree={categoryTree(categories)} without={from} value={goal} onChange={setGoal}>
          <option value="">{t('chooseCategory')}</option>
        </CategorySelect>
      </Field>
    </Dialog>
  );
}
