'use client';

import { Button } from '@tavola/ui/button';
import { ErrorState } from '@tavola/ui/error-state';
import { Loading } from '@tavola/ui/skeleton';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { problemOf } from '@/client/problem.ts';

export interface QueryStateProps {
  query: { isPending: boolean; isError: boolean; error: unknown; refetch: () => Promise<unknown> };
  /** What stands in for the answer while it is on its way. */
  children: ReactNode;
}

/** Until a query has its answer: that it is on its way, or why it failed with a way to ask again. Then nothing. */
export function QueryState({ query, children }: QueryStateProps) {
  const t = useTranslations('common');
  if (query.isPending) return <Loading label={t('loading')}>{children}</Loading>;
  if (!query.isError) return null;
  return (
    <ErrorState
      title={t('error.title')}
      action={<Button onClick={() => void query.refetch()}>{t('actions.retry')}</Button>}
    >
      {problemOf(query.error)?.message ?? t('error.text')}
    </ErrorState>
  );
}
