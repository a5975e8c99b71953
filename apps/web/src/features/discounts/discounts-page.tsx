'use client';

import type { ItemDiscount } from '@tavola/shared/schemas';
import { Badge } from '@tavola/ui/badge';
import { Button } from '@tavola/ui/button';
import { EmptyState } from '@tavola/ui/empty-state';
import { formatMoney, minorDigits } from '@tavola/ui/format';
import { Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { PageHeader } from '@/features/shell/page-header.tsx';
import { formatPercent } from '../coupons/format-percent.ts';
import { weekdayName } from '../shell/opening-hours.ts';
import { discountDraftOf, discountOf } from './discount-draft.ts';
import { DiscountForm } from './discount-form.tsx';

export interface DiscountsPageProps {
  initial: ItemDiscount[];
  dishes: readonly { id: string; name: string }[];
  currency: string;
  /** Whose clock dates are written in. */
  timezone: string;
}

/** What dishes cost less by themselves: always, between dates, or at hours of weekdays. */
export function DiscountsPage({ initial, dishes, currency, timezone }: DiscountsPageProps) {
  const t = useTranslations('orders.discounts');
  const common = useTranslations('common');
  const locale = useLocale();
  const utils = trpc.useUtils();
  const list = trpc.coupons.listDiscounts.useQuery(undefined, { initialData: initial });
  const [open, setOpen] = useState<{ discount: ItemDiscount | undefined }>();
  const told = {
    onSuccess: () => setOpen(undefined),
    onSettled: () => utils.coupons.listDiscounts.invalidate(),
  };
  const save = trpc.coupons.saveDiscount.useMutation(told);
  const remove = trpc.coupons.removeDiscount.useMutation(told);
  /** Opens a discount, a new one or none; why the one before was refused is forgotten. */
  const show = (next: typeof open) => {
    save.reset();
    remove.reset();
    setOpen(next);
  };
  const digits = minorDigits(currency);
  const failed = save.error ?? remove.error;
  const nameOf = (id: string) => dishes.find((dish) => dish.id === id)?.name ?? t('gone');
  const whenOf = ({ weekdays, startTime, endTime }: ItemDiscount) =>
    [
      weekdays.length > 0 ? weekdays.map((day) => weekdayName(day, locale)).join(', ') : t('everyDay'),
      startTime && endTime ? `${startTime}–${endTime}` : t('allDay'),
    ].join(' · ');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        <Button onClick={() => show({ discount: undefined })}>
          <Plus aria-hidden className="size-4" />
          {t('new')}
        </Button>
      </PageHeader>
      {list.data.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {list.data.map((discount) => (
            <li key={discount.id}>
              <button
                type="button"
                onClick={() => show({ discount })}
                className="flex w-full flex-wrap items-baseline gap-x-4 gap-y-1 px-2 py-3 text-left hover:bg-sunken"
              >
                <span className="font-medium">{discount.name}</span>
                <span className="tabular text-accent-text">
                  {discount.kind === 'percent'
                    ? `−${formatPercent(discount.value, locale)}`
                    : `−${formatMoney({ amount: discount.value, currency }, locale)}`}
                </span>
                {!discount.active && <Badge>{t('off')}</Badge>}
                <span className="w-full text-sm text-ink-2">
                  {discount.itemIds.map(nameOf).join(', ')} · {whenOf(discount)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {open && (
        <DiscountForm
          key={open.discount?.id ?? 'new'}
          name={open.discount?.name}
          draft={discountDraftOf(open.discount, digits, timezone)}
          dishes={dishes}
          currency={currency}
          digits={digits}
          busy={save.isPending || remove.isPending}
          refusal={failed ? (problemOf(failed)?.message ?? common('error.text')) : null}
          onClose={() => show(undefined)}
          onSave={(draft) =>
            save.mutate({ ...(open.discount ? { id: open.discount.id } : {}), ...discountOf(draft, digits, timezone) })
          }
          onRemove={() => open.discount && remove.mutate({ id: open.discount.id })}
        />
      )}
    </>
  );
}
