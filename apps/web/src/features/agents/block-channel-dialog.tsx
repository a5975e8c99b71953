'use client';

import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

export interface BlockChannelDialogProps {
  channel: string;
  busy: boolean;
  onBlock: (reason: string | undefined) => void;
}

/** The kill switch of a channel: says what stops, asks why, then stops it. */
export function BlockChannelDialog({ channel, busy, onBlock }: BlockChannelDialogProps) {
  const t = useTranslations('agents');
  const common = useTranslations('common');
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <>
      <Button size="sm" variant="quiet" busy={busy} onClick={() => setOpen(true)}>
        {t('block')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('blockTitle', { channel })}
        description={t('blockText')}
        closeLabel={common('actions.close')}
        footer={
          <Button
            variant="danger"
            onClick={() => {
              setOpen(false);
              onBlock(reason.trim() || undefined);
            }}
          >
            {t('block')}
          </Button>
        }
      >
        <Field label={t('blockReason')} aside={common('optional')}>
          <Input value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </Dialog>
    </>
  );
}
