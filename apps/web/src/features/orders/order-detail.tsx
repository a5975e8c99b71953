'use client';

import type { OrderStatus } from '@tavola/shared';
import type { Order } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { formatInstant, formatMoney } from '@tavola/ui/format';
import { StatusBadge } from '@tavola/ui/status-badge';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CancelOrder } from './cancel-order.tsx';
import { OrderTotals } from './order-totals.tsx';

export interface OrderDetailProps {
  order: Order;
  busy: boolean;
  /** Why the last press was refused, in words. */
  refusal: string | null;
  onMove: (status: OrderStatus, reason?: string) => void;
  mayManage: boolean;
  /** What else can be done: change dishes, print, bill. */
  tools?: ReactNode;
  bill?: ReactNode;
}

/** Everything about one order: where it is, what it is, who it is for and how it came to be. */
export function OrderDetail({ order, busy, refusal, onMove, mayManage, tools, bill }: OrderDetailProps) {
  const t = useTranslations('orders');
  const common = useTranslations('common');
  const locale = useLocale();
  const time = (instant: string) => formatInstant(instant, 'dateTime', locale, order.timezone);
  const forward = order.allowedActions.filter(
    (action) => action !== 'cancelled' && action !== 'cancel',
  ) as OrderStatus[];
  const cancellable = order.allowedActions.some((action) => action === 'cancelled' || action === 'cancel');
  const nameOf = (action: string) => (t.has(`step.${action as 'edited'}`) ? t(`step.${action as 'edited'}`) : action);
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-center gap-3">
        <StatusBadge status={order.status}>{common(`orderStatus.${order.status}`)}</StatusBadge>
        <span className="text-sm text-ink-2">
          {common(`orderType.${order.type}`)}
          {order.table && ` · ${t('table', { name: order.table })}`} · {t(`payment.${order.payment.method}`)},{' '}
          {t(`paymentStatus.${order.payment.status}`)}
        </span>
      </div>
      <div role="alert">
        {refusal && <p className="rounded-md bg-danger-tint px-3 py-2 text-sm text-danger-text">{refusal}</p>}
      </div>
      {mayManage && (forward.length > 0 || cancellable) && (
        <div className="flex flex-wrap gap-2">
          {forward.map((status) => (
            <Button key={status} busy={busy} onClick={() => onMove(status)}>
              {t(`move.${status}`)}
            </Button>
          ))}
          {cancellable && (
            <CancelOrder number={order.number} busy={busy} onCancel={(reason) => onMove('cancelled', reason)} />
          )}
        </div>
      )}
      {tools && <div className="flex flex-wrap gap-2">{tools}</div>}
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-sm">
        <dt className="text-ink-2">{t('placed')}</dt>
        <dd>{time(order.placedAt)}</dd>
        <dt className="text-ink-2">{order.scheduledFor ? t('scheduledFor') : t('readyAt')}</dt>
        <dd>{time(order.scheduledFor ?? order.readyAt)}</dd>
        <dt className="text-ink-2">{t('guest')}</dt>
        <dd>
          {order.contact.name}
          {order.contact.phone && (
            <a href={`tel:${order.contact.phone}`} className="ml-3 text-accent-text">
              {order.contact.phone}
            </a>
          )}
          {order.contact.email && (
            <a href={`mailto:${order.contact.email}`} className="ml-3 text-accent-text">
              {order.contact.email}
            </a>
          )}
        </dd>
        {order.address && (
          <>
            <dt className="text-ink-2">{t('address')}</dt>
            <dd>
              {['line1', 'line2', 'postcode', 'city', 'instructions']
                .map((part) => order.address?.[part])
                .filter(Boolean)
                .join(', ')}
            </dd>
          </>
        )}
        {order.notes && (
          <>
            <dt className="text-ink-2">{t('notes')}</dt>
            <dd>{order.notes}</dd>
          </>
        )}
      </dl>
      <section aria-label={t('lines')}>
        <ul className="divide-y divide-line border-y border-line">
          {order.lines.map((line, index) => (
            <li key={line.id ?? index} className="flex gap-3 py-2 text-sm">
              <span className="tabular w-8 shrink-0 text-right font-medium">{line.quantity}×</span>
              <span className="min-w-0 flex-1">
                {line.name}
                {line.options.map((option) => (
                  <span key={option.valueId} className="block text-ink-2">
                    {option.group}: {option.quantity > 1 && `${option.quantity}× `}
                    {option.name}
                  </span>
                ))}
                {line.comment && <span className="block text-warn-text">“{line.comment}”</span>}
                {line.discount && (
                  <span className="block text-ok-text">
                    {line.discount.name} −{formatMoney(line.discount.amount, locale)}
                  </span>
                )}
              </span>
              <span className="tabular shrink-0">{formatMoney(line.total, locale)}</span>
            </li>
          ))}
        </ul>
        <OrderTotals totals={order.totals} />
      </section>
      {bill}
      {order.history && (
        <section aria-labelledby="order-history">
          <h3 id="order-history" className="mb-2 text-sm font-medium">
            {t('history')}
          </h3>
          <ol className="space-y-2 border-l border-line pl-4 text-sm">
            {order.history.map((entry) => (
              <li key={`${entry.at}${entry.action}`}>
                <span className="tabular text-ink-3">{time(entry.at)}</span>{' '}
                <span className="font-medium">
                  {typeof entry.after?.status === 'string'
                    ? common(`orderStatus.${entry.after.status as OrderStatus}`)
                    : nameOf(entry.action)}
                </span>
                <span className="block text-ink-2">
                  {entry.actor.name ?? entry.actor.kind} · {entry.actor.channel}
                  {entry.reason && ` · ${entry.reason}`}
                </span>
                {Array.isArray(entry.after?.lines) && (
                  <span className="block text-ink-2">{entry.after.lines.join(', ')}</span>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
