'use client';

import type { Order } from '@tavola/shared/schemas';
import { Skeleton } from '@tavola/ui/skeleton';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { QueryState } from '@/features/shell/query-state.tsx';
import { dishesOf } from '../menu/menu-sections.ts';
import { EditOrder } from './edit-order.tsx';

/** The edit of one order on the menu of its location. */
export function LiveEdit({ order, onClose, onSaved }: { order: Order; onClose: () => void; onSaved: () => void }) {
  const common = useTranslations('common');
  const menu = trpc.menu.get.useQuery({ location: order.location });
  const edit = trpc.orders.edit.useMutation({ onSettled: onSaved });
  const dishes = useMemo(() => dishesOf(menu.data?.categories ?? []), [menu.data]);
  if (!menu.data) {
    return (
      <QueryState query={menu}>
        <Skeleton className="h-24" />
      </QueryState>
    );
  }
  return (
    <EditOrder
      order={order}
      dishes={dishes}
      busy={edit.isPending}
      refusal={edit.error ? (problemOf(edit.error)?.message ?? common('error.text')) : null}
      onClose={onClose}
      onSave={(lines, reason) =>
        edit.mutateAsync({ id: order.id, revision: order.revision, lines, ...(reason ? { reason } : {}) }).then(
          () => true,
          () => false,
        )
      }
    />
  );
}
