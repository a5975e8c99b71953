'use client';

import type { WebhookDeliveryDetail } from '@tavola/shared/schemas';
import { Badge } from '@tavola/ui/badge';
import { Button } from '@tavola/ui/button';
import { formatInstant } from '@tavola/ui/format';
import { ScrollRegion } from '@tavola/ui/scroll-region';
import { Tabs } from '@tavola/ui/tabs';
import { RotateCcw } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

export interface DeliveryDetailProps {
  delivery: WebhookDeliveryDetail;
  timeZone: string;
  busy: boolean;
  onReplay: () => void;
}

type Attempt = WebhookDeliveryDetail['log'][number];

/** Every attempt with what came back, the headers and body that were sent, and the way to send it again. */
export function DeliveryDetail({ delivery, timeZone, busy, onReplay }: DeliveryDetailProps) {
  const t = useTranslations('webhooks');
  const locale = useLocale();
  const time = (instant: string) => formatInstant(instant, 'dateTime', locale, timeZone);
  const sent = delivery.log.findLast(({ headers }) => headers !== null)?.headers;
  return (
    <div className="grid gap-3 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-2">
          {delivery.replayOf !== null && <Badge className="me-2">{t('isReplay')}</Badge>}
          {delivery.nextAttemptAt && t('next', { time: time(delivery.nextAttemptAt) })}
        </p>
        <Button size="sm" variant="secondary" busy={busy} onClick={onReplay}>
          <RotateCcw aria-hidden className="size-4" />
          {t('replay')}
        </Button>
      </div>
      <Tabs
        label={t('delivery')}
        tabs={[
          {
            value: 'attempts' as const,
            label: t('attempts', { count: delivery.log.length }),
            content: <Attempts attempts={delivery.log} time={time} />,
          },
          { value: 'body' as const, label: t('body'), content: <Code>{readable(delivery.body)}</Code> },
          {
            value: 'headers' as const,
            label: t('headers'),
            content: sent ? <Headers headers={sent} /> : <p className="text-ink-2">{t('noHeaders')}</p>,
          },
        ]}
      />
    </div>
  );
}

function Attempts({ attempts, time }: { attempts: readonly Attempt[]; time: (instant: string) => string }) {
  const t = useTranslations('webhooks');
  if (attempts.length === 0) return <p className="text-ink-2">{t('noAttempts')}</p>;
  return (
    <ol className="grid gap-3 border-l border-line pl-4">
      {attempts.map((attempt) => (
        <li key={attempt.at}>
          <span className="tabular text-ink-3">{time(attempt.at)}</span>{' '}
          <span className="font-medium">{attempt.status ?? t('noAnswer')}</span>{' '}
          <span className="text-ink-2">{t('latency', { count: attempt.latencyMs })}</span>
          {attempt.error && <span className="block text-danger-text">{attempt.error}</span>}
          {attempt.response && (
            <ScrollRegion
              as="code"
              className="mt-1 block max-h-24 overflow-auto rounded-sm bg-sunken px-2 py-1 text-xs break-all whitespace-pre-wrap text-ink-2"
            >
              {attempt.response}
            </ScrollRegion>
          )}
        </li>
      ))}
    </ol>
  );
}

function Headers({ headers }: { headers: Record<string, string> }) {
  return (
    <dl className="grid gap-x-4 gap-y-1.5 font-mono text-xs sm:grid-cols-[auto_minmax(0,1fr)]">
      {Object.entries(headers).map(([name, value]) => (
        <div key={name} className="grid sm:col-span-2 sm:grid-cols-subgrid">
          <dt className="text-ink-3">{name}</dt>
          <dd className="break-all">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Code({ children }: { children: ReactNode }) {
  return (
    <ScrollRegion as="pre" className="max-h-96 overflow-auto rounded-md bg-sunken p-3 text-xs">
      {children}
    </ScrollRegion>
  );
}

function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
