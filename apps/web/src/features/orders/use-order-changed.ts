'use client';

import { useQueryClient } from '@tanstack/react-query';
import { trpc } from '@/client/trpc.tsx';
import { LIST_KEY } from './list-key.ts';

/** Says that orders changed: every list of them, and with an id all that is shown of that one. Resolves when it is read again. */
export function useOrderChanged() {
  const utils = trpc.useUtils();
  const queryClient = useQueryClient();
  return (id?: string): Promise<unknown> =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: LIST_KEY }),
      // Its dishes are on the bill too, and so may be those of other orders.
      ...(id === undefined
        ? []
        : [utils.orders.get.invalidate({ id }), utils.orders.bill.invalidate(), utils.orders.splitBill.invalidate()]),
    ]);
}
