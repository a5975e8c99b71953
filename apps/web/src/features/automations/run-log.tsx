'use client';

import { useQueryClient } from '@tanstack/react-query';
import { RUN_OUTCOMES, type RunOutcome } from '@tavola/shared';
import { EmptyState } from '@tavola/ui/empty-state';
import { Field } from '@tavola/ui/field';
import { Select } from '@tavola/ui/select';
import { Skeleton } from '@tavola/ui/skeleton';
import { useToast } from '@tavola/ui/toast';
import { History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { trpc } from '@/client/trpc.tsx';
import { usePages } from '@/client/use-pages.ts';
import { MoreButton } from '@/features/shell/more-button.tsx';
import { QueryState } from '@/features/shell/query-state.tsx';
import { useComplain } from '@/features/shell/use-complain.ts';
import { RunList } from './run-list.tsx';

const EVERY_MS = 5_000;
const RUNS_KEY = ['automations', 'log'];

export type Retry = { what: 'message' | 'delivery' | 'task'; id: string };

/** What rules did and what became of it, newest first, of one rule or of all; what failed is tried again from here. */
export function RunLog({ ruleId, timeZone }: { ruleId?: string; timeZone: string }) {
  const t = useTranslations('automations');
  const toast = useToast();
  const complain = useComplain();
  const utils = trpc.useUtils();
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<RunOutcome | undefined>();
  const runs = usePages(
    [...RUNS_KEY, ruleId, outcome],
    (cursor, signal) => utils.client.automations.runs.query({ ruleId, outcome, cursor }, { signal }),
    { refetchInterval: EVERY_MS },
  );
  const told = {
    onSuccess: () => toast({ text: t('runs.retried') }),
    onError: complain,
    onSettled: () => queryClient.invalidateQueries({ queryKey: RUNS_KEY }),
  };
  const resend = trpc.messages.resend.useMutation(told);
  const replay = trpc.webhooks.replay.useMutation(told);
  const again = trpc.operations.retry.useMutation(told);
  const retry = ({ what, id }: Retry) => {
    if (what === 'message') resend.mutate({ id });
    if (what === 'delivery') replay.mutate({ id });
    if (what === 'task') again.mutate({ what: 'tasks', ids: [id] });
  };
  const { items } = runs;
  return (
    <div className="grid gap-4">
      <Field label={t('runs.outcome')} className="max-w-60">
        <Select
          value={outcome ?? ''}
          onChange={({ target }) => setOutcome(RUN_OUTCOMES.find((each) => each === target.value))}
        >
          <option value="">{t('runs.anyOutcome')}</option>
          {RUN_OUTCOMES.map((each) => (
            <option key={each} value={each}>
              {t(`outcome.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <QueryState query={runs}>
        <Skeleton className="h-48" />
      </QueryState>
      {runs.isSuccess && items.length === 0 && (
        <EmptyState icon={<History aria-hidden />} title={t('runs.empty')}>
          {t('runs.emptyText')}
        </EmptyState>
      )}
      {items.length > 0 && (
        <RunList
          runs={items}
          timeZone={timeZone}
          named={ruleId === undefined}
          busy={resend.isPending || replay.isPending || again.isPending}
          onRetry={retry}
        />
      )}
      <MoreButton pages={runs}>{t('runs.older')}</MoreButton>
    </div>
  );
}
