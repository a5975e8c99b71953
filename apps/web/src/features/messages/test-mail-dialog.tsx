'use client';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { FormDialog } from '@/features/shell/form-dialog.tsx';

export interface TestMailDialogProps {
  open: boolean;
  /** The reader's own address, the likeliest to be tried. */
  to: string;
  busy: boolean;
  error: string | undefined;
  onSend: (to: string) => void;
  onClose: () => void;
}

export function TestMailDialog({ open, to, busy, error, onSend, onClose }: TestMailDialogProps) {
  const t = useTranslations('messages');
  const formId = useId();
  const [address, setAddress] = useState(to);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend(address.trim());
  };
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('test')}
      description={t('testText')}
      form={formId}
      busy={busy}
      submit={t('testSend')}
    >
      <form id={formId} onSubmit={submit}>
        <Field label={t('testTo')} error={error}>
          <Input
            type="email"
            required
            maxLength={254}
            value={address}
            onChange={({ target }) => setAddress(target.value)}
          />
        </Field>
      </form>
    </FormDialog>
  );
}
