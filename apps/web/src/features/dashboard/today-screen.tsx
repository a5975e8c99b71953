'use client';

import type { Today } from '@tavola/shared/schemas';
import { EmptyState } from '@tavola/ui/empty-state';
import { formatMoney, minorDigits } from '@tavola/ui/format';
import { CalendarCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { ArrivalsCard } from './arrivals-card.tsx';
import { ChartCard } from './chart-card.tsx';
import { DecisionsCard } from './decisions-card.tsx';
import { LatestOrdersCard } from './latest-orders-card.tsx';
import { Tile } from './tile.tsx';

export interface TodayScreenProps {
  today: Today;
  /** Server time in milliseconds. */
  now: number;
}

/** One service day at a glance; each number opens the list behind it. */
export function TodayScreen({ today, now }: TodayScreenProps) {
  const t = useTranslations('dashboard');
  const locale = useLocale();
  const money = (amount: number) => formatMoney({ amount, currency: today.currency }, locale);
  const { covers, revenue, tickets } = today;
  const share = revenue.lastWeek === 0 ? null : Math.round((revenue.today / revenue.lastWeek - 1) * 100);
  const quiet = covers.booked + covers.noShows + revenue.orders + tickets.open === 0 && today.decisions.length === 0;
  const oldest = tickets.oldestPlacedAt
    ? Math.max(0, Math.round((now - Date.parse(tickets.oldestPlacedAt)) / 60_000))
    : null;
  const at = `location=${today.location}`;
  return (
    <div className="space-y-5">
      <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Tile
          label={t('covers')}
          value={covers.booked}
          note={t('coversNote', { seated: covers.seated, finished: covers.finished, noShows: covers.noShows })}
          href={`/dashboard/book?${at}&date=${today.date}`}
        />
        <Tile
          label={t('revenue')}
          value={money(revenue.today)}
          note={
            share === null
              ? t('revenueNote', { lastWeek: money(revenue.lastWeek) })
              : t('revenueShare', { share: `${share >= 0 ? '+' : ''}${share}`, lastWeek: money(revenue.lastWeek) })
          }
          href={`/dashboard/orders?${at}&date=${today.date}`}
        />
        <Tile
          label={t('orders')}
          value={revenue.orders}
          note={t('ordersNote', { count: revenue.ordersLastWeek })}
          href={`/dashboard/orders?${at}&date=${today.date}`}
        />
        <Tile
          label={t('tickets')}
          value={tickets.open}
          note={oldest === null ? t('ticketsNone') : t('ticketsNote', { minutes: oldest, late: tickets.late })}
          tone={tickets.late > 0 ? 'danger' : undefined}
          href={`/kitchen?${at}`}
        />
      </dl>
      {quiet ? (
        <EmptyState icon={<CalendarCheck aria-hidden />} title={t('quiet')}>
          {t('quietText')}
        </EmptyState>
      ) : (
        <>
          <div className="grid gap-5 xl:grid-cols-3">
            <DecisionsCard
              decisions={today.decisions}
              location={today.location}
              timezone={today.timezone}
              date={today.date}
            />
            <ArrivalsCard arrivals={today.nextArrivals} location={today.location} date={today.date} now={now} />
            <LatestOrdersCard
              orders={today.latestOrders}
              location={today.location}
              timezone={today.timezone}
              currency={today.currency}
            />
          </div>
          <div className="grid gap-5 xl:grid-cols-2">
            <ChartCard
              title={t('coversTitle', { covers: covers.booked })}
              unit={t('coversUnit')}
              fileName={`covers-${today.location}-${today.date}`}
              labels={{ step: t('time'), value: t('booked'), comparison: t('limit') }}
              rows={today.coversByStep.map((step) => ({
                step: step.time,
                value: step.covers,
                comparison: step.maxCovers,
              }))}
              format={String}
              empty={t('coversEmpty')}
            />
            <ChartCard
              title={
                share === null
                  ? t('revenueTitle', { total: money(revenue.today) })
                  : t(share >= 0 ? 'revenueAhead' : 'revenueBehind', { share: Math.abs(share) })
              }
              unit={today.currency}
              fileName={`revenue-${today.location}-${today.date}`}
              labels={{ step: t('time'), value: t('todayWord'), comparison: t('lastWeek') }}
              rows={today.revenueByHour.map((hour) => ({
                step: hour.hour,
                value: hour.today,
                comparison: hour.lastWeek,
              }))}
              format={money}
              inFile={(amount) => amount / 10 ** minorDigits(today.currency)}
              empty={t('revenueEmpty')}
            />
          </div>
        </>
      )}
    </div>
  );
}
