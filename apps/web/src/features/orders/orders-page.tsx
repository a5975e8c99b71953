'use client';

import type { OrderType } from '@tavola/shared';
import { Button } from '@tavola/ui/button';
import { EmptyState } from '@tavola/ui/empty-state';
import { Sheet } from '@tavola/ui/sheet';
import { SkeletonRows } from '@tavola/ui/skeleton';
import { Plus, ReceiptText } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { trpc } from '@/client/trpc.tsx';
import { usePages } from '@/client/use-pages.ts';
import { withParams } from '@/features/shell/address-params.ts';
import { MoreButton } from '@/features/shell/more-button.tsx';
import { QueryState } from '@/features/shell/query-state.tsx';
import { useDebounced } from '@/features/shell/use-debounced.ts';
import { FilterBar } from './filter-bar.tsx';
import { LIST_KEY } from './list-key.ts';
import { LiveOrder } from './live-order.tsx';
import { LivePhoneOrder } from './live-phone-order.tsx';
import { readFilters } from './order-filters.ts';
import { OrderTable } from './order-table.tsx';
import { useListKeys } from './use-list-keys.ts';
import { useOrderChanged } from './use-order-changed.ts';

export interface OrdersPageProps {
  location: string;
  /** Order types this location takes. */
  types: readonly OrderType[];
  mayManage: boolean;
}

/** Every order of a location, newest first, live; the open one beside the list and in the address. */
export function OrdersPage({ location, types, mayManage }: OrdersPageProps) {
  const t = useTranslations('orders');
  const common = useTranslations('common');
  const params = new URLSearchParams(useSearchParams());
  const filters = readFilters(params);
  const asked = { ...filters, query: useDebounced(filters.query) };
  const selected = params.get('order') ?? undefined;
  const utils = trpc.useUtils();
  const changed = useOrderChanged();
  const list = usePages([...LIST_KEY, location, asked], (cursor, signal) =>
    utils.client.orders.list.query({ location, ...asked, cursor }, { signal }),
  );
  trpc.dashboard.today.useSubscription({ location }, { onData: () => void changed(selected) });
  const orders = list.items;
  // The page itself does not depend on these: no round trip to the server for a filter or an open row.
  const go = (change: Readonly<Record<string, string | undefined>>) =>
    window.history.replaceState(null, '', `?${withParams(params, change)}`);
  const open = (order: string | undefined) => go({ order });
  useListKeys(
    orders.map(({ id }) => id),
    selected,
    open,
  );

  return (
    <>
      {mayManage && (
        <div className="mb-4 flex justify-end">
          <Button onClick={() => go({ new: '1' })}>
            <Plus aria-hidden className="size-4" />
            {t('new')}
          </Button>
        </div>
      )}
      <FilterBar filters={filters} onChange={(change) => go({ ...change })} />
      <QueryState query={list}>
        <SkeletonRows count={8} className="h-10" />
      </QueryState>
      {list.isSuccess && orders.length === 0 && (
        <EmptyState icon={<ReceiptText aria-hidden />} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      )}
      {orders.length > 0 && <OrderTable orders={orders} selected={selected} onOpen={open} />}
      <MoreButton pages={list}>{t('older')}</MoreButton>
      {mayManage && params.has('new') && (
        <LivePhoneOrder
          location={location}
          types={types}
          onClose={() => go({ new: undefined })}
          onPlaced={(id) => {
            void changed();
            go({ new: undefined, order: id });
          }}
        />
      )}
      <Sheet
        open={selected !== undefined}
        onClose={() => open(undefined)}
        title={t('order', { number: orders.find(({ id }) => id === selected)?.number ?? '' })}
        closeLabel={common('actions.close')}
      >
        {selected && <LiveOrder key={selected} id={selected} mayManage={mayManage} />}
      </Sheet>
    </>
  );
}
