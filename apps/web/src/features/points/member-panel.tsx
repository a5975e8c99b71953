'use client';

import { Button } from '@tavola/ui/button';
import { ErrorState } from '@tavola/ui/error-state';
import { formatMoney } from '@tavola/ui/format';
import { Loading, Skeleton } from '@tavola/ui/skeleton';
import { useToast } from '@tavola/ui/toast';
import { useLocale, useTranslations } from 'next-intl';
import { problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { AdjustForm } from './adjust-form.tsx';
import { PointsHistory } from './points-history.tsx';

export interface MemberPanelProps {
  guestId: string;
  value: { amount: number; currency: string };
  timezone: string;
  mayAdjust: boolean;
  onChanged: () => void;
}

/** The account of one guest: what is there, where it came from, and a correction by hand. */
export function MemberPanel({ guestId, value, timezone, mayAdjust, onChanged }: MemberPanelProps) {
  const t = useTranslations('points');
  const common = useTranslations('common');
  const locale = useLocale();
  const toast = useToast();
  const account = trpc.loyalty.account.useQuery({ guestId });
  const adjust = trpc.loyalty.adjust.useMutation({
    onSettled: () => {
      onChanged();
      return account.refetch();
    },
  });
  if (account.isError && !account.data) {
    return (
      <ErrorState
        title={common('error.title')}
        action={<Button onClick={() => void account.refetch()}>{common('actions.retry')}</Button>}
      >
        {common('error.text')}
      </ErrorState>
    );
  }
  if (!account.data) {
    return (
      <Loading label={common('loading')} className="grid gap-3">
        <Skeleton className="h-14 w-40" />
        <Skeleton className="h-32 w-full" />
      </Loading>
    );
  }
  const { balance, entries } = account.data;
  const refusal = adjust.isError ? (problemOf(adjust.error)?.code ?? 'LOST') : undefined;
  return (
    <div className="grid gap-6">
      <p>
        <span className="tabular block font-display text-4xl">{balance.toLocaleString(locale)}</span>
        <span className="text-sm text-ink-2">
          {t('balance', {
            count: balance,
            worth: formatMoney({ amount: balance * value.amount, currency: value.currency }, locale),
          })}
        </span>
      </p>
      {mayAdjust && (
        <AdjustForm
          key={entries[0]?.id ?? 'new'}
          balance={balance}
          busy={adjust.isPending}
          refusal={
            refusal === 'CONFLICT'
              ? t('short', { count: balance })
              : refusal && (problemOf(adjust.error)?.message ?? common('error.text'))
          }
          onAdjust={(points, reason) =>
            adjust.mutate(
              { guestId, points, reason },
              { onSuccess: (saved) => toast({ text: t('adjusted', { count: saved.balance }) }) },
            )
          }
        />
      )}
      <PointsHistory entries={entries} timezone={timezone} />
    </div>
  );
}
