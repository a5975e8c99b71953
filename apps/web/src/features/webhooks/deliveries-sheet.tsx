'use client';

import { useQueryClient } from '@tanstack/react-query';
import { DELIVERY_STATES, type DeliveryState } from '@tavola/shared';
import type { WebhookEndpoint } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { EmptyState } from '@tavola/ui/empty-state';
import { Field } from '@tavola/ui/field';
import { Select } from '@tavola/ui/select';
import { Sheet } from '@tavola/ui/sheet';
import { Skeleton } from '@tavola/ui/skeleton';
import { useToast } from '@tavola/ui/toast';
import { Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { trpc } from '@/client/trpc.tsx';
import { usePages } from '@/client/use-pages.ts';
import { MoreButton } from '@/features/shell/more-button.tsx';
import { QueryState } from '@/features/shell/query-state.tsx';
import { useComplain } from '@/features/shell/use-complain.ts';
import { DeliveryDetail } from './delivery-detail.tsx';
import { DeliveryList } from './delivery-list.tsx';
import { ReplayDialog } from './replay-dialog.tsx';

export interface DeliveriesSheetProps {
  endpoint: WebhookEndpoint | null;
  timeZone: string;
  onClose: () => void;
}

const LIST_KEY = ['webhooks', 'log'];
const EVERY_MS = 5_000;

/** What went to one endpoint, with replay of one delivery or of all that failed in the last day. */
export function DeliveriesSheet({ endpoint, timeZone, onClose }: DeliveriesSheetProps) {
  const t = useTranslations('webhooks');
  const common = useTranslations('common');
  const toast = useToast();
  const complain = useComplain();
  const utils = trpc.useUtils();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState<string | null>(null);
  const [state, setState] = useState<DeliveryState | undefined>();
  const [replaying, setReplaying] = useState(false);
  const id = endpoint?.id ?? '';
  const list = usePages(
    [...LIST_KEY, id, state],
    (cursor, signal) => utils.client.webhooks.deliveries.query({ id, state, cursor }, { signal }),
    { enabled: endpoint !== null, refetchInterval: EVERY_MS },
  );
  const detail = trpc.webhooks.delivery.useQuery(
    { id: open ?? '' },
    { enabled: open !== null, refetchInterval: EVERY_MS },
  );
  const told = {
    onError: complain,
    onSettled: () => queryClient.invalidateQueries({ queryKey: LIST_KEY }),
  };
  const replay = trpc.webhooks.replay.useMutation({ ...told, onSuccess: () => toast({ text: t('replayed') }) });
  const replaySince = trpc.webhooks.replaySince.useMutation({
    ...told,
    onSuccess: ({ replayed }) => {
      setReplaying(false);
      toast({ text: t('replayedMany', { count: replayed }) });
    },
  });
  const deliveries = list.items;
  return (
    <>
      <Sheet
        open={endpoint !== null}
        onClose={onClose}
        title={t('deliveries')}
        description={endpoint?.url}
        closeLabel={common('actions.close')}
        footer={
          <Button variant="secondary" disabled={endpoint?.enabled === false} onClick={() => setReplaying(true)}>
            {t('replaySince')}
          </Button>
        }
      >
        {endpoint?.enabled === false && (
          <p className="mb-4 rounded-md bg-warn-tint px-3 py-2 text-sm text-warn-text">{t('disabledNote')}</p>
        )}
        <Field label={t('state')} className="mb-4 max-w-60">
          <Select
            value={state ?? ''}
            onChange={({ target }) => setState(DELIVERY_STATES.find((known) => known === target.value))}
          >
            <option value="">{t('anyState')}</option>
            {DELIVERY_STATES.map((known) => (
              <option key={known} value={known}>
                {t(`states.${known}`)}
              </option>
            ))}
          </Select>
        </Field>
        <QueryState query={list}>
          <Skeleton className="h-64" />
        </QueryState>
        {list.isSuccess && deliveries.length === 0 && (
          <EmptyState icon={<Send aria-hidden />} title={t(state ? 'noSuchDeliveries' : 'noDeliveries')}>
            {!state && t('noDeliveriesText')}
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
                <QueryState query={detail}>
                  <Skeleton className="h-32" />
                </QueryState>
              )
            }
          />
        )}
        <MoreButton pages={list}>{t('older')}</MoreButton>
      </Sheet>
      <ReplayDialog
        open={replaying}
        busy={replaySince.isPending}
        onReplay={(since, which) => replaySince.mutate({ id, since, which })}
        onClose={() => setReplaying(false)}
      />
    </>
  );
}
