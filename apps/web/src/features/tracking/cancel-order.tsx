'use client';

import type { TrackedOrder } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { newIntentKey } from '@/client/intent-key.ts';
import { problemOf } from '@/client/problem.ts';
import { paths } from '../shell/paths.ts';
import { cancelTracked } from './cancel-tracked.ts';

export interface CancelOrderProps {
  token: string;
  onCancelled: (order: TrackedOrder) => void;
  cancel?: ((token: string, intentKey: string) => Promise<TrackedOrder>) | undefined;
}

/** While nobody cooks yet, the diner may still change their mind; asked twice, done once. Without scripts a page asks. */
export function CancelOrder({ token, onCancelled, cancel = cancelTracked }: CancelOrderProps) {
  const t = useTranslations('tracking.cancel');
  const [asking, setAsking] = useState(false);
  const [intentKey] = useState(newIntentKey);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const send = () => {
    setBusy(true);
    setRefusal(undefined);
    cancel(token, intentKey)
      .then(onCancelled, (error: unknown) => setRefusal(problemOf(error)?.message ?? t('failed')))
      .finally(() => setBusy(false));
  };
  if (!asking)
    return (
      <a
        href={`${paths.track(token)}/cancel`}
        onClick={(event) => {
          event.preventDefault();
          setAsking(true);
        }}
        className="inline-flex min-h-11 items-center text-sm text-ink-2 underline underline-offset-4 hover:text-ink"
      >
        {t('ask')}
      </a>
    );
  return (
    <div className="rounded-md border border-line bg-raised p-4">
      <p className="font-medium">{t('sure')}</p>
      {refusal && (
        <p role="alert" className="mt-1 text-sm text-danger-text">
          {refusal}
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button variant="danger" busy={busy} onClick={send}>
          {t('yes')}
        </Button>
        <Button variant="quiet" onClick={() => setAsking(false)}>
          {t('no')}
        </Button>
      </div>
    </div>
  );
}
