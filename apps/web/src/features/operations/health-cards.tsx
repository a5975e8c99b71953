import type { OperationsOverview } from '@tavola/shared/schemas';
import { Badge } from '@tavola/ui/badge';
import { Card } from '@tavola/ui/card';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { standingOf } from './recurring.ts';

/** Work that waits longer is late. */
export const LATE_SECONDS = 60;

export type Health = 'ok' | 'slow' | 'stuck';

/** Parked work needs a person; work that waits a minute is only late. */
export function healthOf(overview: OperationsOverview): Health {
  const recurring = overview.recurring.map((job) => standingOf(job, overview.serverTime));
  const parked = overview.events.parked + overview.queues.reduce((sum, { parked: count }) => sum + count, 0);
  if (parked > 0 || overview.webhooks.disabledEndpoints > 0 || recurring.includes('failed')) return 'stuck';
  const oldest = Math.max(overview.events.oldestSeconds, ...overview.queues.map(({ oldestSeconds }) => oldestSeconds));
  return oldest > LATE_SECONDS || recurring.includes('late') ? 'slow' : 'ok';
}

const TONE = { ok: 'ok', slow: 'warn', stuck: 'danger' } as const;

/** Three numbers for each part that can fall behind, and one word for all of it. */
export function HealthCards({ overview }: { overview: OperationsOverview }) {
  const t = useTranslations('operations');
  const health = healthOf(overview);
  const { events, webhooks, messages } = overview;
  return (
    <div className="grid gap-3">
      <p role="status">
        <Badge tone={TONE[health]} className="text-sm">
          {t(`health.${health}`)}
        </Badge>
      </p>
      <div className="grid gap-3 md:grid-cols-3">
        <Card title={t('events')} aside={<Lag seconds={events.oldestSeconds} />}>
          <Numbers
            rows={[
              [t('waiting'), events.undispatched, false],
              [t('parked'), events.parked, events.parked > 0],
              [t('lastHour'), events.lastHour, false],
            ]}
          />
        </Card>
        <Card title={t('webhooks')} aside={<Where href="/dashboard/webhooks">{t('open')}</Where>}>
          <Numbers
            rows={[
              [t('waiting'), webhooks.pendingDeliveries, false],
              [t('failing'), webhooks.failingEndpoints, webhooks.failingEndpoints > 0],
              [t('disabled'), webhooks.disabledEndpoints, webhooks.disabledEndpoints > 0],
            ]}
          />
        </Card>
        <Card
          title={t('messages')}
          aside={
            <Where href={messages.failed > 0 ? '/dashboard/messages?state=failed' : '/dashboard/messages'}>
              {t('open')}
            </Where>
          }
        >
          <Numbers
            rows={[
              [t('waiting'), messages.queued, false],
              [t('failed'), messages.failed, messages.failed > 0],
              [t('lastHour'), messages.sentLastHour, false],
            ]}
          />
        </Card>
      </div>
    </div>
  );
}

/** How far the relay is behind, once it is. */
function Lag({ seconds }: { seconds: number }) {
  const t = useTranslations('operations');
  if (seconds < 1) return null;
  const tone = seconds > LATE_SECONDS ? 'text-warn-text' : 'text-ink-2';
  return <span className={`text-sm ${tone}`}>{t('lag', { count: Math.round(seconds) })}</span>;
}

function Where({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="text-accent-text underline-offset-4 hover:underline">
      {children}
    </Link>
  );
}

function Numbers({ rows }: { rows: readonly (readonly [label: string, value: number, alarming: boolean])[] }) {
  return (
    <dl className="grid grid-cols-3 gap-2 text-xs text-ink-2">
      {rows.map(([label, value, alarming]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={`tabular text-xl font-semibold ${alarming ? 'text-danger-text' : 'text-ink'}`}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
