'use client';

import type { WebhookDeliveryDetail } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { formatInstant } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';

export interface DeliveryDetailProps {
  delivery: WebhookDeliveryDetail;
  timeZone: string;
  busy: boolean;
  onReplay: () => void;
}

/** Every attempt with what came back, the body that was sent, and the way to send it again. */
export function DeliveryDetail({ delivery, timeZone, busy, onReplay }: DeliveryDetailProps) {
  const t = useTranslations('webhooks');
  const locale = useLocale();
  const time = (instant: string) => formatInstant(instant, 'dateTime', locale, timeZone);
  return (
    <div className="grid gap-3 text-sm">
      <ol className="grid gap-2 border-l border-line pl-4">
        {delivery.log.map((attempt) => (
          <li key={attempt.at}>
            <span className="tabular text-ink-3">{time(attempt.at)}</span>{' '}
            <span className="font-medium">{attempt.status ?? t('noAnswer')}</span>{' '}
            <span className="text-ink-2">{t('latency', { count: attempt.latencyMs })}</span>
            {attempt.error && <span className="block text-danger-text">{attempt.error}</span>}
            {attempt.response && (
              <code className="block max-h-24 overflow-auto text-xs break-all whitespace-pre-wrap text-ink-2">
                {attempt.response}
              </code>
            )}
          </li>
        ))}
      </ol>
      {delivery.nextAttemptAt && <p className="text-ink-2">{t('next', { time: time(delivery.nextAttemptAt) })}</p>}
      <pre className="max-h-64 overflow-auto rounded-md bg-sunken p-3 text-xs">{readable(delivery.body)}</pre>
      <div>
        <Button size="sm" variant="secondary" busy={busy} onClick={onReplay}>
          {t('replay')}
        </Button>
      </div>
    </div>
  );
}

function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
