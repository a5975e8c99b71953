'use client';

import type { OrderStatus } from '@tavola/shared';
import { Button } from '@tavola/ui/button';
import { Skeleton } from '@tavola/ui/skeleton';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { QueryState } from '@/features/shell/query-state.tsx';
import { LiveBill } from './live-bill.tsx';
import { LiveEdit } from './live-edit.tsx';
import { OrderDetail } from './order-detail.tsx';
import { PrintLinks } from './print-links.tsx';
import { useOrderChanged } from './use-order-changed.ts';

const EDITABLE = new Set<OrderStatus>(['pending', 'confirmed', 'preparing', 'ready']);

/** One order read from the server, with its moves. */
export function LiveOrder({ id, mayManage }: { id: string; mayManage: boolean }) {
  const common = useTranslations('common');
  const changed = useOrderChanged();
  const t = useTranslations('orders');
  const [editing, setEditing] = useState(false);
  const order = trpc.orders.get.useQuery({ id });
  const settle = () => changed(id);
  const move = trpc.orders.setStatus.useMutation({ onSettled: settle });

  if (!order.isSuccess) {
    return (
      <QueryState query={order}>
        <Skeleton className="h-96" />
      </QueryState>
    );
  }
  return (
    <OrderDetail
      order={order.data}
      busy={move.isPending}
      refusal={move.error ? (problemOf(move.error)?.message ?? common('error.text')) : null}
      onMove={(status: OrderStatus, reason?: string) =>
        move.mutate({ id, status, reason, revision: order.data.revision })
      }
      mayManage={mayManage}
      tools={
        <>
          {mayManage && EDITABLE.has(order.data.status) && (
            <Button variant="secondary" onClick={() => setEditing(true)}>
              {t('edit.open')}
            </Button>
          )}
          <PrintLinks id={id} />
          {editing && <LiveEdit order={order.data} onClose={() => setEditing(false)} onSaved={() => void settle()} />}
        </>
      }
      bill={mayManage && <LiveBill order={order.data} onChanged={settle} />}
    />
  );
}
