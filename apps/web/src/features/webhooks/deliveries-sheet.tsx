'use client';

import type { WebhookEndpoint } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { EmptyState } from '@tavola/ui/empty-state';
import { ErrorState } from '@tavola/ui/error-state';
import { Sheet } from '@tavola/ui/sheet';
import { Loading, Skeleton } from '@tavola/ui/skeleton';
import { useToast } from '@tavola/ui/toast';
import { Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { DeliveryDetail } from './delivery-detail.tsx';
import { DeliveryList } from './delivery-list.tsx';

export interface DeliveriesSheetProps {
  endpoint: WebhookEndpoint | null;
  timeZone: string;
  onClose: () => void;
}

const DAY_MS = 86_400_000;
const EVERY_MS = 5_000;

/** What went to one endpoint, with replay of one delivery or of all that failed in the last day. */
export function DeliveriesSheet({ endpoint, timeZone, onClose }: DeliveriesSheetProps) {
  const t = useTranslations('webhooks');
  const common = useTranslations('common');
  const toast = useToast();
  const utils = trpc.useUtils();
  const [open, setOpen] = useState<string | null>(null);
  const id = endpoint?.id ?? '';
  const list = trpc.webhooks.deliveries.useInfiniteQuery(
    { id },
    {
      enabled: endpoint !== null,
      refetchInterval: EVERY_MS,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    },
  );
  const detail = trpc.webhooks.delivery.useQuery(
    { id: open ?? '' },
    { enabled: open !== null, refetchInterval: EVERY_MS },
  );
  const told = {
    onError: (error: unknown) => toast({ text: problemOf(error)?.message ?? common('error.text'), tone: 'danger' }),
    onSettled: () => utils.webhooks.deliveries.invalidate({ id }),
  };
  const replay = trpc.webhooks.replay.useMutation({ ...told, onSuccess: () => toast({ text: t('replayed') }) });
  const replaySince = trpc.webhooks.replaySince.useMutation({
    ...told,
    onSuccess: ({ replayed }) => toast({ text: t('replayedMany', { count: replayed }) }),
  });
  const deliveries = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Sheet
      open={endpoint !== null}
      onClose={onClose}
      title={t('deliveries')}
      description={endpoint?.url}
      closeLabel={common('actions.close')}
      footer={
        <Button
          variant="secondary"
          busy={replaySince.isPending}
          onClick={() => replaySince.mutate({ id, since: new Date(Date.now() - DAY_MS).toISOString() })}
        >
          {t('replayFailed')}
        </Button>
      }
    >
      {list.isPending && (
        <Loading label={common('loading')}>
          <Skeleton className="h-64" />
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
      {list.isSuccess && deliveries.length === 0 && (
        <EmptyState icon={<Send aria-hidden />} title={t('noDeliveries')}>
          {t('noDeliveriesText')}
        </EmptyState>
      )}
      {deliveries.length > 0 && (
        <DeliveryList
          deliveries={deliveries}
          timeZone={timeZone}
          open={open}
          onOpen={setOpen}
          detail={
            detail.data && detail.data.id === open ? (
              <DeliveryDetail
                delivery={detail.data}
                timeZone={timeZone}
                busy={replay.isPending}
                onReplay={() => replay.mutate({ id: detail.data.id })}
              />
            ) : (
              <Loading label={common('loading')}>
                <Skeleton className="h-32" />
              </Loading>
            )
          }
        />
      )}
      {list.hasNextPage && (
        <div className="mt-4 text-center">
          <Button variant="secondary" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('older')}
          </Button>
        </div>
      )}
    </Sheet>
  );
}
