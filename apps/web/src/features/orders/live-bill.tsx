'use client';

import type { Order, SplitBillInput } from '@tavola/shared/schemas';
import { Skeleton } from '@tavola/ui/skeleton';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { QueryState } from '@/features/shell/query-state.tsx';
import { BillPanel } from './bill-panel.tsx';
import { RefundOrder } from './refund-order.tsx';

/** The bill an order is on, with what staff can do about it. */
export function LiveBill({ order, onChanged }: { order: Order; onChanged: () => Promise<unknown> }) {
  const t = useTranslations('orders.bill');
  const common = useTranslations('common');
  const [by, setBy] = useState<SplitBillInput['by']>();
  const bill = trpc.orders.bill.useQuery({ id: order.id });
  const split = trpc.orders.splitBill.useQuery({ id: order.id, by: by ?? { parts: 1 } }, { enabled: by !== undefined });
  const settled = { onSettled: onChanged };
  const pay = trpc.orders.recordPayment.useMutation(settled);
  const close = trpc.orders.closeTab.useMutation(settled);
  const refund = trpc.orders.refund.useMutation(settled);
  /** Why something else was refused before is no news of what is done now. */
  const begin = () => {
    for (const one of [pay, close, refund]) one.reset();
  };
  if (!bill.data) {
    return (
      <QueryState query={bill}>
        <Skeleton className="h-32" />
      </QueryState>
    );
  }
  const failed = pay.error ?? close.error ?? refund.error ?? (by ? split.error : null);
  const { paid = 0, refunded = 0 } = order.payment;
  return (
    <>
      <BillPanel
        bill={bill.data}
        timezone={order.timezone}
        busy={pay.isPending || close.isPending}
        refusal={failed ? (problemOf(failed)?.message ?? common('error.text')) : null}
        shares={by === undefined ? undefined : split.data?.amounts}
        onSplit={setBy}
        onPay={(method, amount) => {
          begin();
          pay.mutate({ id: order.id, method, amount });
        }}
        onCloseTab={() => {
          begin();
          close.mutate({ id: order.id, reason: t('closedReason') });
        }}
      />
      {paid > refunded && (
        <RefundOrder
          currency={order.totals.currency}
          refundable={paid - refunded}
          busy={refund.isPending}
          onRefund={(amount, reason) => {
            begin();
            refund.mutate({ id: order.id, amount, reason });
          }}
        />
      )}
    </>
  );
}
