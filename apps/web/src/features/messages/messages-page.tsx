'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Button } from '@tavola/ui/button';
import { EmptyState } from '@tavola/ui/empty-state';
import { ErrorState } from '@tavola/ui/error-state';
import { Sheet } from '@tavola/ui/sheet';
import { Loading, Skeleton, SkeletonRows } from '@tavola/ui/skeleton';
import { useToast } from '@tavola/ui/toast';
import { Mail, Send } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fieldProblems, problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { usePages } from '@/client/use-pages.ts';
import { withParams } from '@/features/shell/address-params.ts';
import { MoreButton } from '@/features/shell/more-button.tsx';
import { PageHeader } from '@/features/shell/page-header.tsx';
import { QueryState } from '@/features/shell/query-state.tsx';
import { useComplain } from '@/features/shell/use-complain.ts';
import { useDebounced } from '@/features/shell/use-debounced.ts';
import { FilterBar } from './filter-bar.tsx';
import { MessageDetail } from './message-detail.tsx';
import { readFilters } from './message-filters.ts';
import { MessageTable } from './message-table.tsx';
import { TestMailDialog } from './test-mail-dialog.tsx';
import { useTemplateWord } from './use-template-word.ts';

export interface MessagesPageProps {
  timeZone: string;
  /** The reader's address when they may try the mail settings, otherwise null. */
  testTo: string | null;
}

const EVERY_MS = 5_000;
const LIST_KEY = ['messages', 'log'];

/** The message log: filters and the open message are in the address; it keeps itself up to date. */
export function MessagesPage({ timeZone, testTo }: MessagesPageProps) {
  const t = useTranslations('messages');
  const common = useTranslations('common');
  const toast = useToast();
  const templateWord = useTemplateWord();
  const utils = trpc.useUtils();
  const queryClient = useQueryClient();
  const params = new URLSearchParams(useSearchParams());
  const filters = readFilters(params);
  const asked = { ...filters, query: useDebounced(filters.query) };
  const selected = params.get('message') ?? undefined;
  const [testing, setTesting] = useState(false);
  // The search field keeps its own text; only clearing empties it.
  const [cleared, setCleared] = useState(0);
  const go = (change: Record<string, string | undefined>) =>
    window.history.replaceState(null, '', `?${withParams(params, change)}`);
  const list = usePages(
    [...LIST_KEY, asked],
    (cursor, signal) => utils.client.messages.list.query({ ...asked, cursor }, { signal }),
    { refetchInterval: EVERY_MS },
  );
  const detail = trpc.messages.get.useQuery(
    { id: selected ?? '' },
    { enabled: selected !== undefined, refetchInterval: EVERY_MS, retry: false },
  );
  const complain = useComplain();
  const settled = {
    onSettled: () => Promise.all([utils.messages.invalidate(), queryClient.invalidateQueries({ queryKey: LIST_KEY })]),
  };
  const resend = trpc.messages.resend.useMutation({
    ...settled,
    onSuccess: () => toast({ text: t('resent') }),
    onError: complain,
  });
  const test = trpc.messages.test.useMutation({
    ...settled,
    onSuccess: () => {
      setTesting(false);
      toast({ text: t('testSent') });
    },
    onError: (error) => {
      if (Object.keys(fieldProblems(error)).length === 0) complain(error);
    },
  });
  const messages = list.items;
  const filtered = Object.values(asked).some((value) => value !== undefined);
  const message = detail.data?.id === selected ? detail.data : undefined;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        {testTo !== null && (
          <Button variant="secondary" onClick={() => setTesting(true)}>
            <Send aria-hidden className="size-4" />
            {t('test')}
          </Button>
        )}
      </PageHeader>
      <FilterBar key={cleared} filters={filters} onChange={go} />
      <QueryState query={list}>
        <SkeletonRows count={8} className="h-11" />
      </QueryState>
      {list.isSuccess && messages.length === 0 && (
        <EmptyState
          icon={<Mail aria-hidden />}
          title={t(filtered ? 'emptyFilters' : 'empty')}
          action={
            filtered && (
              <Button
                variant="secondary"
                onClick={() => {
                  go({ channel: undefined, state: undefined, template: undefined, query: undefined });
                  setCleared(cleared + 1);
                }}
              >
                {t('clear')}
              </Button>
            )
          }
        >
          {t(filtered ? 'emptyFiltersText' : 'emptyText')}
        </EmptyState>
      )}
      {messages.length > 0 && (
        <MessageTable
          messages={messages}
          timeZone={timeZone}
          selected={selected}
          onOpen={(id) => go({ message: id })}
        />
      )}
      <MoreButton pages={list}>{t('older')}</MoreButton>
      <Sheet
        open={selected !== undefined}
        onClose={() => go({ message: undefined })}
        title={message ? message.subject || templateWord(message.template) : common('loading')}
        closeLabel={common('actions.close')}
        className="md:w-[min(44rem,92vw)]"
      >
        {detail.isError && (
          <ErrorState title={common('error.title')}>
            {problemOf(detail.error)?.message ?? common('error.text')}
          </ErrorState>
        )}
        {message ? (
          <MessageDetail
            key={message.id}
            message={message}
            timeZone={timeZone}
            busy={resend.isPending}
            onResend={() => resend.mutate({ id: message.id })}
          />
        ) : (
          !detail.isError && (
            <Loading label={common('loading')}>
              <Skeleton className="h-96" />
            </Loading>
          )
        )}
      </Sheet>
      {testTo !== null && (
        <TestMailDialog
          open={testing}
          to={testTo}
          busy={test.isPending}
          error={fieldProblems(test.error).to}
          onSend={(to) => test.mutate({ to })}
          onClose={() => setTesting(false)}
        />
      )}
    </>
  );
}
