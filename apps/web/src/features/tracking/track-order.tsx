'use client';

import type { Location, LoyaltyBalance, TrackedOrder } from '@tavola/shared/schemas';
import { formatInstant, formatMoney } from '@tavola/ui/format';
import { LinkButton } from '@tavola/ui/link-button';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useEffect } from 'react';
import { OrderTotals } from '../checkout/order-totals.tsx';
import { paths } from '../shell/paths.ts';
import { CancelOrder, type CancelOrderProps } from './cancel-order.tsx';
import { OrderAgain } from './order-again.tsx';
import { OrderSteps } from './order-steps.tsx';
import { PointsNote } from './points-note.tsx';
import { readyTime } from './ready-time.ts';
import { type Follow, isOver, useLiveOrder } from './use-live-order.ts';

export interface TrackOrderProps {
  token: string;
  first: TrackedOrder;
  place: Pick<Location, 'name' | 'address' | 'phone'>;
  follow?: Follow;
  cancel?: CancelOrderProps['cancel'];
  /** Points of whoever holds the link. */
  points?: LoyaltyBalance | undefined;
  /** Where a cart of this place is ordered. */
  checkout?: string;
  /** Why the last plain form was refused. */
  refusal?: string | undefined;
  /** What else may be done while the diner waits for the order. */
  children?: ReactNode;
}

/** Something is still to come: what is ready for pickup waits for its diner, not the other way round. */
const isUnderWay = (order: TrackedOrder) => !isOver(order) && !(order.type === 'pickup' && order.status === 'ready');

const WAITING = new Set<TrackedOrder['status']>(['pending', 'confirmed', 'preparing']);

/** One order, calmly: where it is, when it is ready, who to call. It follows the kitchen by itself. */
export function TrackOrder({
  token,
  first,
  place,
  points,
  follow,
  cancel,
  checkout = paths.checkout(),
  refusal,
  children,
}: TrackOrderProps) {
  const t = useTranslations('tracking');
  const locale = useLocale();
  const { order, offlineSince, take } = useLiveOrder(token, first, follow);
  const state = t(`state.${order.status}`, { type: order.type });

  useEffect(() => {
    document.title = `${state} · ${order.number}`;
  }, [state, order.number]);

  return (
    <div className="mx-auto max-w-2xl px-5 pt-8 pb-16 md:px-8 md:pt-14">
      {refusal && (
        <p role="alert" className="mb-6 rounded-md border border-line bg-warn-tint p-4 font-medium text-warn-text">
          {refusal}
        </p>
      )}
      <p className="text-sm text-ink-2">{t('number', { number: order.number, place: place.name })}</p>
      <div aria-live="polite">
        <h1 className="mt-1 font-display text-4xl md:text-5xl">{state}</h1>
        <p className="mt-3 text-lg text-ink-2">{t(`hint.${order.status}`, { type: order.type })}</p>
        {order.cancelReason && <p className="mt-1 text-ink-2">{order.cancelReason}</p>}
        {WAITING.has(order.status) && (
          <p className="mt-6 border-y border-line py-5">
            <span className="block text-sm text-ink-2">{t(order.scheduledFor ? 'scheduledFor' : 'readyAround')}</span>
            <time dateTime={order.readyAt} className="tabular font-display text-5xl">
              {readyTime(order, locale)}
            </time>
          </p>
        )}
      </div>
      <p aria-live="polite">
        {offlineSince && (
          <span className="mt-5 block rounded-md bg-warn-tint px-4 py-3 text-sm text-warn-text">
            {t('offline', { time: formatInstant(offlineSince, 'time', locale, order.timezone) })}
          </span>
        )}
      </p>

      {order.status !== 'cancelled' && (
        <div className="mt-8">
          <OrderSteps order={order} />
        </div>
      )}
      {isUnderWay(order) && children}
      {order.canCancel && <CancelOrder token={token} onCancelled={take} cancel={cancel} />}

      {isOver(order) && (
        <div className="mt-8 flex flex-wrap items-start gap-3">
          {order.canReview && <LinkButton href={paths.review(token)}>{t('rate')}</LinkButton>}
          {!order.table && <OrderAgain token={token} location={order.location} checkout={checkout} />}
        </div>
      )}

      <PointsNote token={token} points={points} />

      <section aria-labelledby="lines" className="mt-8 border-t border-line pt-6">
        <h2 id="lines" className="font-display text-xl">
          {t('lines')}
        </h2>
        <ul className="mt-3 grid gap-2">
          {order.lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an order's lines never move
            <li key={at} className="grid grid-cols-[2rem_1fr] gap-x-2">
              <span className="tabular text-ink-2">{line.quantity}×</span>
              <span className="flex items-baseline">
                <span>{line.name}</span>
                <span aria-hidden className="leader" />
                <span className="tabular">{formatMoney(line.total, locale)}</span>
              </span>
              {line.options.length > 0 && (
                <span className="col-start-2 text-sm text-ink-2">{line.options.join(', ')}</span>
              )}
              {line.comment && <span className="col-start-2 text-sm text-ink-2 italic">{line.comment}</span>}
            </li>
          ))}
        </ul>
        <div className="mt-4 border-t border-line pt-4">
          <OrderTotals totals={order.totals} stale={false} />
        </div>
      </section>

      <section aria-labelledby="help" className="mt-8 border-t border-line pt-6">
        <h2 id="help" className="font-display text-xl">
          {t('help')}
        </h2>
        <address className="mt-2 not-italic">
          {place.address.line1}, {place.address.postcode} {place.address.city}
          <br />
          <a href={`tel:${place.phone.replaceAll(/[^+\d]/g, '')}`} className="underline underline-offset-4">
            {t('call', { phone: place.phone })}
          </a>
        </address>
      </section>
    </div>
  );
}
