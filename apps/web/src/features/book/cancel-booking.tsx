'use client';

import { CANCEL_REASONS, type CancelReason } from '@tavola/shared';
import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import { Field } from '@tavola/ui/field';
import { Select } from '@tavola/ui/select';
import { Textarea } from '@tavola/ui/textarea';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

export interface CancelBookingProps {
  /** A request is declined, a booking cancelled. */
  action: 'cancel' | 'decline';
  name: string;
  busy: boolean;
  onCancel: (reason: CancelReason, text: string | undefined) => void;
}

/** Asks for the reason (`other` needs words), says what follows, then cancels. */
export function CancelBooking({ action, name, busy, onCancel }: CancelBookingProps) {
  const t = useTranslations('book');
  const common = useTranslations('common');
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<CancelReason>(action === 'cancel' ? 'guest_request' : 'overbooked_by_staff');
  const [text, setText] = useState('');
  const missing = reason === 'other' && text.trim() === '';
  return (
    <>
      <Button variant="danger" busy={busy} onClick={() => setOpen(true)}>
        {t(`action.${action}`)}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t(`${action}Title`, { name })}
        description={t(`${action}Text`)}
        closeLabel={common('actions.close')}
        footer={
          <>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              {t('keep')}
            </Button>
            <Button
              variant="danger"
              disabled={missing}
              onClick={() => {
                setOpen(false);
                onCancel(reason, text.trim() || undefined);
              }}
            >
              {t(`action.${action}`)}
            </Button>
          </>
        }
      >
        <div className="space-y-4">
          <Field label={t('reason')}>
            <Select value={reason} onChange={(event) => setReason(event.target.value as CancelReason)}>
              {CANCEL_REASONS.map((known) => (
                <option key={known} value={known}>
                  {t(`reasons.${known}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t('reasonText')} hint={reason === 'other' ? t('reasonNeeded') : undefined}>
            <Textarea value={text} maxLength={500} onChange={(event) => setText(event.target.value)} />
          </Field>
        </div>
      </Dialog>
    </>
  );
}
