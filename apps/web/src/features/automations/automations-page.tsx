'use client';

import { Button } from '@tavola/ui/button';
import { EmptyState } from '@tavola/ui/empty-state';
import { ErrorState } from '@tavola/ui/error-state';
import { LinkButton } from '@tavola/ui/link-button';
import { Loading, Skeleton } from '@tavola/ui/skeleton';
import { Tabs } from '@tavola/ui/tabs';
import { useToast } from '@tavola/ui/toast';
import { Plus, Workflow } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { RuleList } from './rule-list.tsx';
import { RunLog } from './run-log.tsx';
import { useCatalog } from './use-catalog.ts';

export interface AutomationsPageProps {
  locations: readonly { slug: string; name: string }[];
  currency: string;
  timeZone: string;
}

const TABS = ['rules', 'log'] as const;

/** What happens by itself: the rules as sentences, and what they did. */
export function AutomationsPage({ locations, currency, timeZone }: AutomationsPageProps) {
  const t = useTranslations('automations');
  const common = useTranslations('common');
  const toast = useToast();
  const utils = trpc.useUtils();
  const params = useSearchParams();
  const tab = TABS.find((known) => known === params.get('tab')) ?? 'rules';
  const rules = trpc.automations.list.useQuery(undefined, { refetchInterval: 15_000 });
  const catalog = useCatalog();
  const endpoints = trpc.webhooks.list.useQuery();
  const toggle = trpc.automations.toggle.useMutation({
    // The switch shows what was pressed at once and goes back if that was refused.
    onMutate: async ({ id, enabled }) => {
      await utils.automations.list.cancel();
      const before = utils.automations.list.getData();
      utils.automations.list.setData(
        undefined,
        (list) => list && { items: list.items.map((rule) => (rule.id === id ? { ...rule, enabled } : rule)) },
      );
      return { before };
    },
    onError: (error, _input, context) => {
      utils.automations.list.setData(undefined, context?.before);
      toast({ text: problemOf(error)?.message ?? common('error.text'), tone: 'danger' });
    },
    onSettled: () => utils.automations.list.invalidate(),
  });
  const failed = rules.isError ? rules : catalog.isError ? catalog : null;
  const items = rules.data?.items ?? [];
  const list = (
    <>
      {failed && (
        <ErrorState
          title={common('error.title')}
          action={<Button onClick={() => void failed.refetch()}>{common('actions.retry')}</Button>}
        >
          {problemOf(failed.error)?.message ?? common('error.text')}
        </ErrorState>
      )}
      {!failed && (rules.isPending || catalog.isPending) && (
        <Loading label={common('loading')}>
          <div className="grid gap-2">
            {Array.from({ length: 6 }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
              <Skeleton key={index} className="h-16" />
            ))}
          </div>
        </Loading>
      )}
      {!failed && rules.isSuccess && items.length === 0 && (
        <EmptyState icon={<Workflow aria-hidden />} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      )}
      {!failed && catalog.isSuccess && items.length > 0 && (
        <RuleList
          rules={items}
          catalog={catalog.data.events}
          endpoints={endpoints.data?.items ?? []}
          locations={locations}
          currency={currency}
          timeZone={timeZone}
          onSwitch={(id, enabled) => toggle.mutate({ id, enabled })}
        />
      )}
    </>
  );
  return (
    <>
      <header className="mb-5 flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-2xl font-semibold">{t('title')}</h1>
          <p className="text-sm text-ink-2">{t('lead')}</p>
        </div>
        <LinkButton href="/dashboard/automations/new">
          <Plus aria-hidden className="size-4" />
          {t('new')}
        </LinkButton>
      </header>
      <Tabs
        label={t('title')}
        value={tab}
        onChange={(next) => {
          const address = new URLSearchParams(params);
          if (next === 'rules') address.delete('tab');
          else address.set('tab', next);
          window.history.replaceState(null, '', `?${address}`);
        }}
        tabs={[
          { value: 'rules', label: t('rules'), content: list },
          { value: 'log', label: t('log'), content: <RunLog timeZone={timeZone} /> },
        ]}
      />
    </>
  );
}
