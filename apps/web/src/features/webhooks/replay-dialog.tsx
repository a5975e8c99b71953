'use client';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { RadioGroup } from '@tavola/ui/radio-group';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { FormDialog } from '@/features/shell/form-dialog.tsx';

export interface ReplayDialogProps {
  open: boolean;
  busy: boolean;
  onReplay: (since: string, which: 'failed' | 'all') => void;
  onClose: () => void;
}

const DAY_MS = 86_400_000;

/** Sends again what happened since a moment, for a receiver that was away or lost something. */
export function ReplayDialog({ open, busy, onReplay, onClose }: ReplayDialogProps) {
  const t = useTranslations('webhooks');
  const formId = useId();
  const [since, setSince] = useState(() => localMinute(Date.now() - DAY_MS));
  const [which, setWhich] = useState<'failed' | 'all'>('failed');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onReplay(new Date(since).toISOString(), which);
  };
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('replaySince')}
      description={t('replaySinceText')}
      form={formId}
      busy={busy}
      submit={t('replay')}
    >
      <form id={formId} onSubmit={submit} className="grid gap-4">
        <Field label={t('since')} hint={t('sinceHint')}>
          <Input
            type="datetime-local"
            required
            max={localMinute(Date.now())}
            value={since}
            onChange={({ target }) => setSince(target.value)}
          />
        </Field>
        <RadioGroup
          legend={t('which')}
          value={which}
          onChange={(next) => setWhich(next === 'all' ? 'all' : 'failed')}
          choices={[
            { value: 'failed', label: t('whichFailed'), hint: t('whichFailedHint') },
            { value: 'all', label: t('whichAll'), hint: t('whichAllHint') },
          ]}
        />
      </form>
    </FormDialog>
  );
}

/** What a `datetime-local` field shows for an instant: the wall clock of this computer, to the minute. */
const localMinute = (at: number): string =>
  new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
