'use client';

import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import type { DialogProps } from '@tavola/ui/dialog-shell';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

export interface FormDialogProps extends Omit<DialogProps, 'footer' | 'closeLabel'> {
  /** Id of the form inside, which the button at the foot submits. */
  form: string;
  busy: boolean;
  /** What submitting is called; saving unless said otherwise. */
  submit?: ReactNode;
}

/** A dialog around one form. */
export function FormDialog({ form, busy, submit, ...dialog }: FormDialogProps) {
  const t = useTranslations('common.actions');
  return (
    <Dialog
      {...dialog}
      closeLabel={t('close')}
      footer={
        <Button type="submit" form={form} busy={busy}>
          {submit ?? t('save')}
        </Button>
      }
    />
  );
}
