import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';

export interface PagesOptions {
  enabled?: boolean;
  refetchInterval?: number;
}

/**
 * A cursor list, page after page, with its items in one row. Procedures refuse fields they do not know, and tRPC's own
 * hook for this adds one of its own (`direction`), hence the plain query.
 */
export function usePages<Item>(
  queryKey: QueryKey,
  load: (cursor: string | undefined, signal: AbortSignal) => Promise<{ items: Item[]; nextCursor: string | null }>,
  options: PagesOptions = {},
) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    // A changed filter keeps the old rows in sight until the new ones are there.
    placeholderData: keepPreviousData,
    ...options,
  });
  return { ...query, items: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}
