'use client';

import { keepPreviousData } from '@tanstack/react-query';
import { Button } from '@tavola/ui/button';
import { EmptyState } from '@tavola/ui/empty-state';
import { ErrorState } from '@tavola/ui/error-state';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Sheet } from '@tavola/ui/sheet';
import { Loading, Skeleton } from '@tavola/ui/skeleton';
import { Sparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { trpc } from '@/client/trpc.tsx';
import { useDebounced } from '@/features/shell/use-debounced.ts';
import { MemberPanel } from './member-panel.tsx';
import { type Member, MemberTable } from './member-table.tsx';
import { RatesNote } from './rates-note.tsx';

export interface PointsPageProps {
  currency: string;
  timezone: string;
  mayAdjust: boolean;
  mayConfigure: boolean;
}

/** Who has points and why: the balance of any guest, its history, and points given or taken by hand. */
export function PointsPage({ currency, timezone, mayAdjust, mayConfigure }: PointsPageProps) {
  const t = useTranslations('points');
  const common = useTranslations('common');
  const [typed, setTyped] = useState('');
  const search = useDebounced(typed.trim());
  const [open, setOpen] = useState<Member | null>(null);
  const list = trpc.loyalty.members.useQuery(search ? { search } : {}, { placeholderData: keepPreviousData });
  const utils = trpc.useUtils();
  return (
    <>
      <header className="mb-4">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-sm text-ink-2">{t('lead')}</p>
      </header>
      {list.data && <RatesNote rates={list.data} currency={currency} mayConfigure={mayConfigure} />}
      <search className="mt-5 block max-w-md">
        <Field label={t('find')} hint={t('findHint')}>
          <Input type="search" value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
        </Field>
      </search>
      <div className="mt-4 max-w-4xl" aria-busy={list.isPlaceholderData || undefined}>
        {list.isError && !list.data ? (
          <ErrorState
            title={common('error.title')}
            action={<Button onClick={() => void list.refetch()}>{common('actions.retry')}</Button>}
          >
            {common('error.text')}
          </ErrorState>
        ) : !list.data ? (
          <Loading label={common('loading')} className="grid gap-2">
            <Skeleton className="h-12 w-full" />
            <Skeleton className="h-12 w-full" />
            <Skeleton className="h-12 w-full" />
          </Loading>
        ) : list.data.members.length === 0 ? (
          <EmptyState icon={<Sparkles aria-hidden />} title={t(search ? 'noMatch' : 'none')}>
            {t(search ? 'noMatchText' : 'noneText')}
          </EmptyState>
        ) : (
          <>
            <MemberTable
              members={list.data.members}
              value={{ amount: list.data.value, currency }}
              caption={t(search ? 'found' : 'members')}
              onOpen={setOpen}
            />
            {list.data.more && <p className="mt-3 text-sm text-ink-2">{t('more')}</p>}
          </>
        )}
      </div>
      <Sheet
        open={open !== null}
        onClose={() => setOpen(null)}
        title={open?.name ?? ''}
        description={[open?.phone, open?.email].filter(Boolean).join(' · ')}
        closeLabel={common('actions.close')}
      >
        {open && list.data && (
          <MemberPanel
            key={open.guestId}
            guestId={open.guestId}
            value={{ amount: list.data.value, currency }}
            timezone={timezone}
            mayAdjust={mayAdjust}
            onChanged={() => void utils.loyalty.members.invalidate()}
          />
        )}
      </Sheet>
    </>
  );
}
