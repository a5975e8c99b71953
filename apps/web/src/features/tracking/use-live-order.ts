'use client';

import { FINAL_ORDER_STATUSES, type OrderStatus } from '@tavola/shared';
import type { TrackedOrder } from '@tavola/shared/schemas';
import { useEffect, useState } from 'react';
import type { OrderFollower } from './follow-order.ts';

export type Follow = (token: string, follower: OrderFollower) => () => void;

/** Hiccups shorter than this are not worth a word. */
const GRACE_MS = 2_500;
const FINAL: ReadonlySet<OrderStatus> = new Set(FINAL_ORDER_STATUSES);

/** Nothing happens to the order any more. */
export const isOver = ({ status }: Pick<TrackedOrder, 'status'>): boolean => FINAL.has(status);

/** The code behind the socket is fetched after the page stands. */
const followLazily: Follow = (token, follower) => {
  let stop: (() => void) | undefined;
  let stopped = false;
  import('./follow-order.ts').then(
    ({ followOrder }) => {
      if (!stopped) stop = followOrder(token, follower);
    },
    () => follower.onLive(false),
  );
  return () => {
    stopped = true;
    stop?.();
  };
};

/** An order that keeps itself current. An older state never replaces a newer one; `offlineSince` is set while nothing comes. */
export function useLiveOrder(
  token: string,
  first: TrackedOrder,
  follow: Follow = followLazily,
): { order: TrackedOrder; offlineSince: Date | undefined; take: (order: TrackedOrder) => void } {
  const [order, setOrder] = useState(first);
  const [offlineSince, setOfflineSince] = useState<Date>();
  const [take] = useState(() => (next: TrackedOrder) => {
    setOrder((shown) => (next.version >= shown.version ? next : shown));
  });
  const over = isOver(order);

  useEffect(() => {
    if (over) return setOfflineSince(undefined);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lost = () => {
      if (timer) return;
      const since = new Date();
      timer = setTimeout(() => setOfflineSince(since), GRACE_MS);
    };
    const back = () => {
      clearTimeout(timer);
      timer = undefined;
      setOfflineSince(undefined);
    };
    const stop = follow(token, { onOrder: take, onLive: (live) => (live ? back() : lost()) });
    window.addEventListener('offline', lost);
    return () => {
      stop();
      clearTimeout(timer);
      window.removeEventListener('offline', lost);
    };
  }, [token, over, follow, take]);

  return { order, offlineSince, take };
}
