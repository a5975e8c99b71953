'use client';

import type { Coupon } from '@tavola/shared/schemas';
import { Badge } from '@tavola/ui/badge';
import { DataTable, TableCell, TableHead, TableRow } from '@tavola/ui/data-table';
import { EmptyState } from '@tavola/ui/empty-state';
import { formatMoney } from '@tavola/ui/format';
import { Switch } from '@tavola/ui/switch';
import { TicketPercent } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatPercent } from './format-percent.ts';

export interface CouponListProps {
  coupons: readonly Coupon[];
  currency: string;
  timezone: string;
  /** What is over and what is still to come is said as of this moment. */
  now: Date;
  busy: boolean;
  onOpen: (coupon: Coupon) => void;
  onActive: (coupon: Coupon, active: boolean) => void;
}

/** Every coupon with what it takes off, how far it is used up, and whether it works now. */
export function CouponList({ coupons, currency, timezone, now, busy, onOpen, onActive }: CouponListProps) {
  const t = useTranslations('coupons');
  const locale = useLocale();
  const money = (amount: number) => formatMoney({ amount, currency }, locale);
  const percent = (value: number) => formatPercent(value, locale);
  const date = (instant: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: timezone }).format(new Date(instant));
  if (coupons.length === 0) {
    return (
      <EmptyState icon={<TicketPercent aria-hidden />} title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  const takes = ({ kind, value, cap }: Coupon) => {
    if (kind === 'free_delivery') return t('kinds.free_delivery');
    if (kind === 'fixed') return money(value);
    return cap === null ? percent(value) : t('upTo', { percent: percent(value), cap: money(cap) });
  };
  return (
    <DataTable
      caption={t('title')}
      head={
        <>
          <TableHead>{t('code')}</TableHead>
          <TableHead>{t('takes')}</TableHead>
          <TableHead>{t('when')}</TableHead>
          <TableHead align="end">{t('uses')}</TableHead>
          <TableHead align="end">{t('on')}</TableHead>
        </>
      }
    >
      {coupons.map((coupon) => {
        const state = stateOf(coupon, now);
        return (
          <TableRow key={coupon.id}>
            <TableCell>
              <button
                type="button"
                onClick={() => onOpen(coupon)}
                className="min-h-8 font-medium tracking-wide underline-offset-4 hover:underline"
              >
                {coupon.code}
              </button>
              {coupon.autoApply && <Badge className="ms-2">{t('auto')}</Badge>}
            </TableCell>
            <TableCell>
              {takes(coupon)}
              {coupon.minimum > 0 && <span className="text-ink-3"> {t('from', { price: money(coupon.minimum) })}</span>}
            </TableCell>
            <TableCell>
              {state === 'works' ? (
                coupon.endsAt ? (
                  t('until', { date: date(coupon.endsAt) })
                ) : (
                  t('always')
                )
              ) : (
                <Badge tone={state === 'later' ? 'info' : 'neutral'}>
                  {state === 'later' ? t('later', { date: date(coupon.startsAt ?? '') }) : t(state)}
                </Badge>
              )}
            </TableCell>
            <TableCell align="end">
              {coupon.used}
              {coupon.limitTotal !== null && <span className="text-ink-3"> / {coupon.limitTotal}</span>}
            </TableCell>
            <TableCell align="end">
              <Switch
                aria-label={t('switch', { code: coupon.code })}
                checked={coupon.active}
                disabled={busy}
                onChange={(event) => onActive(coupon, event.target.checked)}
              />
            </TableCell>
          </TableRow>
        );
      })}
    </DataTable>
  );
}

/** Whether a coupon could be used at this moment, and why not. */
export function stateOf(coupon: Coupon, now: Date): 'works' | 'off' | 'over' | 'later' | 'usedUp' {
  if (!coupon.active) return 'off';
  if (coupon.endsAt && new Date(coupon.endsAt) <= now) return 'over';
  if (coupon.limitTotal !== null && coupon.used >= coupon.limitTotal) return 'usedUp';
  if (coupon.startsAt && new Date(coupon.startsAt) > now) return 'later';
  return 'works';
}
