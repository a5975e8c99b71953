'use client';

import { EmptyState } from '@tavola/ui/empty-state';
import { LinkButton } from '@tavola/ui/link-button';
import { SkeletonRows } from '@tavola/ui/skeleton';
import { Tabs } from '@tavola/ui/tabs';
import { Plus, Workflow } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { trpc } from '@/client/trpc.tsx';
import { PageHeader } from '@/features/shell/page-header.tsx';
import { QueryState } from '@/features/shell/query-state.tsx';
import { useComplain } from '@/features/shell/use-complain.ts';
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
  const complain = useComplain();
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
      complain(error);
    },
    onSettled: () => utils.automations.list.invalidate(),
  });
  const awaited = rules.isError || (rules.isPending && !catalog.isError) ? rules : catalog;
  const items = rules.data?.items ?? [];
  const list = (
    <>
      <QueryState query={awaited}>
        <SkeletonRows count={6} className="h-16" />
      </QueryState>
      {!awaited.isError && rules.isSuccess && items.length === 0 && (
        <EmptyState icon={<Workflow aria-hidden />} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      )}
      {catalog.data && items.length > 0 && (
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
      <PageHeader title={t('title')} lead={t('lead')}>
        <LinkButton href="/dashboard/automations/new">
          <Plus aria-hidden className="size-4" />
          {t('new')}
        </LinkButton>
      </PageHeader>
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
