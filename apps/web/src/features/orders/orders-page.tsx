'use client';

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { OrderType } from '@tavola/shared';
import { Button } from '@tavola/ui/button';
import { EmptyState } from '@tavola/ui/empty-state';
import { ErrorState } from '@tavola/ui/error-state';
import { Sheet } from '@tavola/ui/sheet';
import { Loading, Skeleton } from '@tavola/ui/skeleton';
import { Plus, ReceiptText } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { FilterBar } from './filter-bar.tsx';
import { LIST_KEY } from './list-key.ts';
import { LiveOrder } from './live-order.tsx';
import { LivePhoneOrder } from './live-phone-order.tsx';
import { readFilters, withFilters } from './order-filters.ts';
import { OrderTable } from './order-table.tsx';
import { useListKeys } from './use-list-keys.ts';

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
  const selected = params.get('order') ?? undefined;
  const utils = trpc.useUtils();
  const queryClient = useQueryClient();
  const list = useInfiniteQuery({
    queryKey: [...LIST_KEY, location, filters],
    queryFn: ({ pageParam: cursor, signal }) =>
      utils.client.orders.list.query({ location, ...filters, cursor }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  });
  trpc.dashboard.today.useSubscription(
    { location },
    {
      onData: () => {
        void queryClient.invalidateQueries({ queryKey: LIST_KEY });
        if (selected) void utils.orders.get.invalidate({ id: selected });
      },
    },
  );
  const orders = list.data?.pages.flatMap(({ items }) => items) ?? [];
  // The page itself does not depend on these: no round trip to the server for a filter or an open row.
  const go = (next: URLSearchParams) => window.history.replaceState(null, '', `?${next}`);
  const open = (id: string | undefined) => {
    const next = new URLSearchParams(params);
    if (id) next.set('order', id);
    else next.delete('order');
    go(next);
  };
  useListKeys(
    orders.map(({ id }) => id),
    selected,
    open,
  );

  return (
    <>
      {mayManage && (
        <div className="mb-4 flex justify-end">
          <Button onClick={() => go(withNew(params, true))}>
            <Plus aria-hidden className="size-4" />
            {t('new')}
          </Button>
        </div>
      )}
      <FilterBar filters={filters} onChange={(change) => go(withFilters(params, change))} />
      {list.isPending && (
        <Loading label={common('loading')}>
          <div className="space-y-2">
            {Array.from({ length: 8 }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
              <Skeleton key={index} className="h-10" />
            ))}
          </div>
        </Loading>
      )}
      {list.isError && (
        <ErrorState
          title={common('error.title')}
          action={<Button onClick={() => void list.refetch()}>{common('actions.retry')}</Button>}
        >
          {problemOf(list.error)?.message ?? common('error.text')}
        </ErrorState>
      )}
      {list.isSuccess && orders.length === 0 && (
        <EmptyState icon={<ReceiptText aria-hidden />} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      )}
      {orders.length > 0 && <OrderTable orders={orders} selected={selected} onOpen={open} />}
      {list.hasNextPage && (
        <div className="mt-4 text-center">
          <Button variant="secondary" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('older')}
          </Button>
        </div>
      )}
      {mayManage && params.has('new') && (
        <LivePhoneOrder
          location={location}
          types={types}
          onClose={() => go(withNew(params, false))}
          onPlaced={(id) => {
            void queryClient.invalidateQueries({ queryKey: LIST_KEY });
            const next = withNew(params, false);
            next.set('order', id);
            go(next);
          }}
        />
      )}
      <Sheet
        open={selected !== undefined}
        onClose={() => open(undefined)}
        title={t('order', { number: orders.find(({ id }) => id === selected)?.number ?? '' })}
        closeLabel={common('actions.close')}
      >
        {selected && <LiveOrder id={selected} mayManage={mayManage} />}
      </Sheet>
    </>
  );
}

/** The address with the form for a new order open or closed. */
function withNew(params: URLSearchParams, isOpen: boolean): URLSearchParams {
  const next = new URLSearchParams(params);
  if (isOpen) next.set('new', '1');
  else next.delete('new');
  return next;
}
