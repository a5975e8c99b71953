'use client';

import type { CreatedKey } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import { EmptyState } from '@tavola/ui/empty-state';
import { formatInstant } from '@tavola/ui/format';
import { LinkButton } from '@tavola/ui/link-button';
import { Skeleton } from '@tavola/ui/skeleton';
import { useToast } from '@tavola/ui/toast';
import { Code, KeyRound, Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { fieldProblems, problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { ChartCard } from '@/features/dashboard/chart-card.tsx';
import { PageHeader } from '@/features/shell/page-header.tsx';
import { QueryState } from '@/features/shell/query-state.tsx';
import { useComplain } from '@/features/shell/use-complain.ts';
import { ChannelCards } from './channel-cards.tsx';
import { CreateKeyDialog } from './create-key-dialog.tsx';
import { KeySheet } from './key-sheet.tsx';
import { KeyTable, type ListedKey } from './key-table.tsx';
import { SecretDialog } from './secret-dialog.tsx';
import { TestConsole } from './test-console.tsx';
import { hourlyUsage, totalUsage } from './usage.ts';

export interface AgentsPageProps {
  locations: readonly { id: string; slug: string; name: string }[];
  timeZone: string;
}

type Asking = { kind: 'create' } | { kind: 'rotate' | 'revoke'; key: ListedKey } | null;

/** Who may act on the restaurant's behalf: channels, their keys, what they did, and the ways to stop them. */
export function AgentsPage({ locations, timeZone }: AgentsPageProps) {
  const t = useTranslations('agents');
  const common = useTranslations('common');
  const locale = useLocale();
  const toast = useToast();
  const complain = useComplain();
  const utils = trpc.useUtils();
  const list = trpc.keys.list.useQuery(undefined, { refetchInterval: 30_000 });
  const [asking, setAsking] = useState<Asking>(null);
  const [created, setCreated] = useState<CreatedKey | null>(null);
  const [shown, setShown] = useState<ListedKey | null>(null);
  const settled = { onSettled: () => utils.keys.list.invalidate() };
  const showKey = (key: CreatedKey) => {
    setAsking(null);
    setCreated(key);
  };
  const create = trpc.keys.create.useMutation({ ...settled, onSuccess: showKey });
  const rotate = trpc.keys.rotate.useMutation({ ...settled, onSuccess: showKey });
  const revoke = trpc.keys.revoke.useMutation({
    ...settled,
    onSuccess: () => {
      setAsking(null);
      toast({ text: t('revoked') });
    },
  });
  const block = trpc.keys.blockChannel.useMutation({
    ...settled,
    onError: complain,
  });
  const failure = asking?.kind === 'create' ? create.error : asking?.kind === 'rotate' ? rotate.error : revoke.error;
  const refusal = failure ? (problemOf(failure)?.message ?? common('error.text')) : null;
  const ask = (next: Asking) => {
    create.reset();
    rotate.reset();
    revoke.reset();
    setAsking(next);
  };

  const now = list.dataUpdatedAt;
  const keys = list.data?.items ?? [];
  const total = totalUsage(keys);
  const number = new Intl.NumberFormat(locale);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        <div className="flex flex-wrap gap-2">
          <LinkButton href="/dashboard/widget" variant="secondary">
            <Code aria-hidden className="size-4" />
            {t('widget.link')}
          </LinkButton>
          <Button onClick={() => ask({ kind: 'create' })}>
            <Plus aria-hidden className="size-4" />
            {t('create')}
          </Button>
        </div>
      </PageHeader>
      <QueryState query={list}>
        <div className="grid gap-3">
          <Skeleton className="h-36" />
          <Skeleton className="h-64" />
        </div>
      </QueryState>
      {list.isSuccess && keys.length === 0 && (
        <EmptyState icon={<KeyRound aria-hidden />} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      )}
      {list.data && (keys.length > 0 || list.data.blockedChannels.length > 0) && (
        <div className="grid gap-4">
          <ChannelCards
            list={list.data}
            now={now}
            busy={block.isPending}
            onBlock={(channel, reason) => block.mutate({ channel, blocked: true, reason })}
            onOpen={(channel) => block.mutate({ channel, blocked: false })}
          />
          <ChartCard
            title={t('usageTitle', { requests: total.requests, errors: total.errors })}
            unit={t('perHour')}
            fileName="api-usage"
            labels={{ step: t('hour'), value: t('requests'), comparison: t('errors') }}
            rows={
              total.requests === 0
                ? []
                : hourlyUsage(keys, now).map(({ at, requests, errors }) => ({
                    step: formatInstant(new Date(at), 'time', locale, timeZone),
                    value: requests,
                    comparison: errors,
                  }))
            }
            format={(value) => number.format(value)}
            empty={t('noUsage')}
          />
          {keys.length > 0 && (
            <KeyTable
              keys={keys}
              locations={locations}
              now={now}
              timeZone={timeZone}
              onShow={setShown}
              onRotate={(key) => ask({ kind: 'rotate', key })}
              onRevoke={(key) => ask({ kind: 'revoke', key })}
            />
          )}
          {keys.some(({ mode }) => mode === 'test') && <TestConsole location={locations[0]?.slug ?? ''} />}
        </div>
      )}
      <KeySheet apiKey={shown} now={now} timeZone={timeZone} onClose={() => setShown(null)} />
      <CreateKeyDialog
        key={asking?.kind === 'create' ? 'open' : 'closed'}
        open={asking?.kind === 'create'}
        busy={create.isPending}
        refusal={refusal}
        problems={fieldProblems(create.error)}
        locations={locations}
        timeZone={timeZone}
        onClose={() => ask(null)}
        onCreate={(key) => create.mutate(key)}
      />
      {(['rotate', 'revoke'] as const).map((kind) => (
        <Dialog
          key={kind}
          open={asking?.kind === kind}
          onClose={() => ask(null)}
          title={asking?.kind === kind ? t(`${kind}Title`, { name: asking.key.name }) : ''}
          description={t(`${kind}Text`)}
          closeLabel={common('actions.close')}
          footer={
            <Button
              variant={kind === 'revoke' ? 'danger' : 'primary'}
              busy={rotate.isPending || revoke.isPending}
              onClick={() => {
                if (asking?.kind === 'rotate') rotate.mutate({ id: asking.key.id });
                if (asking?.kind === 'revoke') revoke.mutate({ id: asking.key.id });
              }}
            >
              {t(kind)}
            </Button>
          }
        >
          <div role="alert">{refusal && <p className="text-sm text-danger-text">{refusal}</p>}</div>
        </Dialog>
      ))}
      <SecretDialog
        title={t('shownOnce')}
        text={t('shownOnceText')}
        secret={created?.key ?? null}
        onClose={() => setCreated(null)}
      />
    </>
  );
}
