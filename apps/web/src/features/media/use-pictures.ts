'use client';

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { Picture } from '@tavola/shared/schemas';
import { trpc } from '@/client/trpc.tsx';

const KEY = ['pictures'];

/** The library as far as it was asked for, newest first. */
export function usePictures() {
  const { client } = trpc.useUtils();
  const queries = useQueryClient();
  const query = useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam }) => client.media.list.query(pageParam ? { cursor: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const pictures: Picture[] = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return {
    pictures,
    state: query.isError && !query.data ? 'error' : query.isPending ? 'loading' : 'ready',
    more: query.hasNextPage,
    loadMore: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
    /** What is known is out of date. */
    forget: () => void queries.invalidateQueries({ queryKey: KEY }),
  } as const;
}
