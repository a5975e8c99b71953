'use client';

import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import { Field } from '@tavola/ui/field';
import { Textarea } from '@tavola/ui/textarea';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

export interface CancelOrderProps {
  number: string;
  busy: boolean;
  onCancel: (reason: string) => void;
}

/** Asks why, says what follows, then cancels. */
export function CancelOrder({ number, busy, onCancel }: CancelOrderProps) {
  const t = useTranslations('orders');
  const common = useTranslations('common');
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <>
      <Button variant="danger" busy={busy} onClick={() => setOpen(true)}>
        {t('cancel')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('cancelTitle', { number })}
        description={t('cancelText')}
        closeLabel={common('actions.close')}
        footer={
          <>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              {t('keep')}
            </Button>
            <Button
              variant="danger"
              onClick={() => {
                setMissing(reason.trim() === '');
                if (reason.trim() === '') return;
                setOpen(false);
                onCancel(reason.trim());
              }}
            >
              {t('cancel')}
            </Button>
          </>
        }
      >
        <Field label={t('reason')} error={missing ? t('reasonMissing') : undefined}>
          <Textarea value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </Dialog>
    </>
  );
}
