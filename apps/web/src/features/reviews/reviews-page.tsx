'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Review } from '@tavola/shared/schemas';
import { EmptyState } from '@tavola/ui/empty-state';
import { Skeleton } from '@tavola/ui/skeleton';
import { Tabs } from '@tavola/ui/tabs';
import { useToast } from '@tavola/ui/toast';
import { MessageSquareQuote } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { trpc } from '@/client/trpc.tsx';
import { usePages } from '@/client/use-pages.ts';
import { MoreButton } from '@/features/shell/more-button.tsx';
import { QueryState } from '@/features/shell/query-state.tsx';
import { useComplain } from '@/features/shell/use-complain.ts';
import { type Decision, ReviewCard } from './review-card.tsx';
import { Stars } from './stars.tsx';

export interface ReviewedLocation {
  slug: string;
  name: string;
  timezone: string;
  /** Of what is published. */
  average: number | null;
  count: number;
}

const STATES = ['pending', 'published', 'rejected'] as const;
const KEY = ['reviews'];

/** What guests wrote, waiting first; nothing is public before the house says so. */
export function ReviewsPage({ locations }: { locations: readonly ReviewedLocation[] }) {
  const t = useTranslations('reviews');
  return (
    <>
      <header className="mb-4">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-sm text-ink-2">{t('lead')}</p>
      </header>
      <Averages locations={locations} />
      <Tabs
        label={t('title')}
        className="mt-5"
        tabs={STATES.map((state) => ({
          value: state,
          label: t(`states.${state}`),
          content: <ReviewList state={state} locations={locations} />,
        }))}
      />
    </>
  );
}

function Averages({ locations }: { locations: readonly ReviewedLocation[] }) {
  const t = useTranslations('reviews');
  const tenths = new Intl.NumberFormat(useLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const { client } = trpc.useUtils();
  const averages = useQuery({
    queryKey: [...KEY, 'averages'],
    queryFn: () =>
      Promise.all(
        locations.map(async (place) => {
          const { average, count } = await client.reviews.list.query({ location: place.slug });
          return { ...place, average, count };
        }),
      ),
    initialData: [...locations],
  });
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      {averages.data.map(({ slug, name, average, count }) => (
        <li key={slug} className="rounded-md border border-line bg-raised p-4">
          <span className="block truncate text-sm text-ink-2">{name}</span>
          {average === null ? (
            <span className="text-sm text-ink-3">{t('noneYet')}</span>
          ) : (
            <span className="mt-1 flex flex-wrap items-center gap-x-2">
              <span className="tabular text-2xl font-semibold">{tenths.format(average)}</span>
              <Stars rating={average} label={t('stars', { rating: average })} />
              <span className="text-sm text-ink-3">{t('count', { count })}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function ReviewList({ state, locations }: { state: Review['state']; locations: readonly ReviewedLocation[] }) {
  const t = useTranslations('reviews');
  const common = useTranslations('common');
  const toast = useToast();
  const complain = useComplain();
  const queries = useQueryClient();
  const { client } = trpc.useUtils();
  const list = usePages([...KEY, state], (cursor, signal) =>
    client.reviews.listForModeration.query({ state, cursor }, { signal }),
  );
  const moderate = trpc.reviews.moderate.useMutation({
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
    onError: complain,
  });
  const decide = (review: Review, decision: Decision) => {
    const before = review.state;
    moderate.mutate(
      { id: review.id, ...decision },
      {
        onSuccess: () =>
          toast({
            text: t(decision.state === 'published' ? 'published' : 'hidden', { name: review.name }),
            // There is no way back to waiting: once seen, it is either public or not.
            ...(before !== 'pending' && before !== decision.state
              ? {
                  undo: {
                    label: common('actions.undo'),
                    run: () => moderate.mutate({ id: review.id, state: before, reply: review.reply }),
                  },
                }
              : {}),
          }),
      },
    );
  };
  if (!list.data) {
    return (
      <QueryState query={list}>
        <div className="grid gap-3">
          <Skeleton className="h-32 w-full" />
          <Skeleton className="h-32 w-full" />
        </div>
      </QueryState>
    );
  }
  const reviews = list.items;
  if (reviews.length === 0) {
    return (
      <EmptyState icon={<MessageSquareQuote aria-hidden />} title={t(`empty.${state}`)}>
        {t(`emptyText.${state}`)}
      </EmptyState>
    );
  }
  return (
    <div className="grid max-w-4xl gap-3">
      {reviews.map((review) => {
        const place = locations.find(({ slug }) => slug === review.location);
        return (
          <ReviewCard
            key={`${review.id}${review.state}${review.reply ?? ''}`}
            review={review}
            place={place?.name ?? review.location}
            timezone={place?.timezone ?? 'UTC'}
            busy={moderate.isPending}
            onDecide={(decision) => decide(review, decision)}
          />
        );
      })}
      <MoreButton pages={list}>{t('older')}</MoreButton>
    </div>
  );
}
