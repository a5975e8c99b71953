'use client';

import { useQueryClient } from '@tanstack/react-query';
import { trpc } from '@/client/trpc.tsx';
import { usePages } from '@/client/use-pages.ts';

const KEY = ['pictures'];

/** The library as far as it was asked for, newest first. */
export function usePictures() {
  const { client } = trpc.useUtils();
  const queries = useQueryClient();
  const query = usePages(KEY, (cursor, signal) => client.media.list.query({ cursor }, { signal }));
  return {
    pictures: query.items,
    state: query.isError && !query.data ? 'error' : query.isPending ? 'loading' : 'ready',
    more: query.hasNextPage,
    loadMore: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
    /** What is known is out of date. */
    forget: () => void queries.invalidateQueries({ queryKey: KEY }),
  } as const;
}
