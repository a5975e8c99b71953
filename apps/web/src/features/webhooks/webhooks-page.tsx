'use client';

import type { WebhookEndpoint } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import { EmptyState } from '@tavola/ui/empty-state';
import { Skeleton } from '@tavola/ui/skeleton';
import { useToast } from '@tavola/ui/toast';
import { Plus, Webhook } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { fieldProblems, problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { SecretDialog } from '@/features/agents/secret-dialog.tsx';
import { FormDialog } from '@/features/shell/form-dialog.tsx';
import { PageHeader } from '@/features/shell/page-header.tsx';
import { QueryState } from '@/features/shell/query-state.tsx';
import { useComplain } from '@/features/shell/use-complain.ts';
import { DeliveriesSheet } from './deliveries-sheet.tsx';
import { type EndpointDraft, EndpointForm } from './endpoint-form.tsx';
import { EndpointTable } from './endpoint-table.tsx';

export interface WebhooksPageProps {
  locations: readonly { id: string; name: string }[];
  timeZone: string;
}

type Asking =
  | { kind: 'edit'; id: string | null; draft: EndpointDraft }
  | { kind: 'remove' | 'rotate'; endpoint: WebhookEndpoint };

const EMPTY: EndpointDraft = {
  url: '',
  description: '',
  events: [],
  location: null,
  includeContact: false,
  rulesOnly: false,
};

/** Where events go outside: endpoints, their secrets, and every delivery. */
export function WebhooksPage({ locations, timeZone }: WebhooksPageProps) {
  const t = useTranslations('webhooks');
  const common = useTranslations('common');
  const toast = useToast();
  const formId = useId();
  const utils = trpc.useUtils();
  const list = trpc.webhooks.list.useQuery(undefined, { refetchInterval: 15_000 });
  const [asking, setAsking] = useState<Asking | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const settled = { onSettled: () => utils.webhooks.list.invalidate() };
  const complain = useComplain();
  const showSecret = ({ secret: shown }: { secret: string }) => {
    setAsking(null);
    setSecret(shown);
  };
  const create = trpc.webhooks.create.useMutation({ ...settled, onSuccess: showSecret });
  const update = trpc.webhooks.update.useMutation({ ...settled, onSuccess: () => setAsking(null) });
  const toggle = trpc.webhooks.update.useMutation({ ...settled, onError: complain });
  const remove = trpc.webhooks.remove.useMutation({ ...settled, onSuccess: () => setAsking(null), onError: complain });
  const rotate = trpc.webhooks.rotate.useMutation({ ...settled, onSuccess: showSecret, onError: complain });
  const test = trpc.webhooks.test.useMutation({
    onSuccess: ({ endpointId }) => {
      setOpenId(endpointId);
      toast({ text: t('testSent') });
    },
    onError: complain,
  });
  const failure = create.error ?? update.error;
  const ask = (next: Asking | null) => {
    create.reset();
    update.reset();
    setAsking(next);
  };
  const endpoints = list.data?.items ?? [];
  const add = (
    <Button onClick={() => ask({ kind: 'edit', id: null, draft: EMPTY })}>
      <Plus aria-hidden className="size-4" />
      {t('add')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={
          <>
            {t('lead')}{' '}
            <Link href="/dashboard/events" className="text-accent-text underline underline-offset-4">
              {t('eventsLink')}
            </Link>
          </>
        }
      >
        {add}
      </PageHeader>
      <QueryState query={list}>
        <Skeleton className="h-64" />
      </QueryState>
      {list.isSuccess && endpoints.length === 0 && (
        <EmptyState icon={<Webhook aria-hidden />} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      )}
      {endpoints.length > 0 && (
        <EndpointTable
          endpoints={endpoints}
          timeZone={timeZone}
          busy={toggle.isPending}
          onOpen={({ id }) => setOpenId(id)}
          onEdit={(endpoint) => ask({ kind: 'edit', id: endpoint.id, draft: draftOf(endpoint) })}
          onSwitch={({ id }, enabled) => toggle.mutate({ id, enabled })}
          onTest={({ id }) => test.mutate({ id })}
          onRotate={(endpoint) => ask({ kind: 'rotate', endpoint })}
          onRemove={(endpoint) => ask({ kind: 'remove', endpoint })}
        />
      )}
      <FormDialog
        open={asking?.kind === 'edit'}
        onClose={() => ask(null)}
        title={asking?.kind === 'edit' && asking.id ? t('edit') : t('add')}
        form={formId}
        busy={create.isPending || update.isPending}
      >
        {asking?.kind === 'edit' && (
          <EndpointForm
            id={formId}
            endpoint={asking.draft}
            locations={locations}
            problems={fieldProblems(failure)}
            refusal={failure ? (problemOf(failure)?.message ?? common('error.text')) : null}
            onSubmit={(draft) => (asking.id ? update.mutate({ id: asking.id, ...draft }) : create.mutate(draft))}
          />
        )}
      </FormDialog>
      {(['rotate', 'remove'] as const).map((kind) => (
        <Dialog
          key={kind}
          open={asking?.kind === kind}
          onClose={() => ask(null)}
          title={t(`${kind}Title`)}
          description={t(`${kind}Text`)}
          closeLabel={common('actions.close')}
          footer={
            <Button
              variant={kind === 'remove' ? 'danger' : 'primary'}
              busy={remove.isPending || rotate.isPending}
              onClick={() => {
                if (asking?.kind === 'remove') remove.mutate({ id: asking.endpoint.id });
                if (asking?.kind === 'rotate') rotate.mutate({ id: asking.endpoint.id });
              }}
            >
              {kind === 'remove' ? common('actions.remove') : t('rotate')}
            </Button>
          }
        >
          <p className="text-sm break-all">{asking?.kind === kind ? asking.endpoint.url : ''}</p>
        </Dialog>
      ))}
      <SecretDialog title={t('secret')} text={t('secretText')} secret={secret} onClose={() => setSecret(null)} />
      <DeliveriesSheet
        key={openId}
        endpoint={endpoints.find(({ id }) => id === openId) ?? null}
        timeZone={timeZone}
        onClose={() => setOpenId(null)}
      />
    </>
  );
}

const draftOf = ({
  url,
  description,
  events,
  location,
  includeContact,
  rulesOnly,
}: WebhookEndpoint): EndpointDraft => ({
  url,
  description,
  events,
  location,
  includeContact,
  rulesOnly,
});
