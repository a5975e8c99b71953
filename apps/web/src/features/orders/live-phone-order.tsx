'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { OrderType } from '@tavola/shared';
import { Sheet } from '@tavola/ui/sheet';
import { useToast } from '@tavola/ui/toast';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { dishesOf } from '../menu/menu-sections.ts';
import { emptyPhoneDraft, phoneCart, phoneInput } from './phone-draft.ts';
import { PhoneOrder } from './phone-order.tsx';

export interface LivePhoneOrderProps {
  location: string;
  types: readonly OrderType[];
  onClose: () => void;
  onPlaced: (id: string) => void;
}

/** A new order taken by staff, priced by the server while it is written down. */
export function LivePhoneOrder({ location, types, onClose, onPlaced }: LivePhoneOrderProps) {
  const t = useTranslations('orders.phone');
  const common = useTranslations('common');
  const toast = useToast();
  const utils = trpc.useUtils();
  const [written, setWritten] = useState(() => emptyPhoneDraft(types[0] ?? 'pickup'));
  const [day, setDay] = useState<string>();
  const menu = trpc.menu.get.useQuery({ location });
  const tables = trpc.orders.tables.useQuery({ location }, { enabled: written.type === 'dine_in' });
  const slots = trpc.orders.slots.useQuery(
    { location, type: written.type, date: day },
    { enabled: written.type !== 'dine_in', placeholderData: keepPreviousData },
  );
  const offered = slots.isPlaceholderData ? [] : (slots.data?.slots ?? []);
  // As soon as possible would be today: a later day begins with its first time.
  const draft = written.at ? written : { ...written, at: offered.find(({ available }) => available)?.at ?? '' };
  const cart = phoneCart(location, draft);
  const quote = useQuery({
    queryKey: ['orders', 'phone-quote', cart],
    enabled: cart !== undefined,
    placeholderData: (previous) => previous,
    retry: false,
    queryFn: () => (cart ? utils.client.orders.quote.mutate(cart) : null),
  });
  const place = trpc.orders.staffPlace.useMutation({
    onSuccess: ({ id, number }) => {
      toast({ text: t('placed', { number }), tone: 'ok' });
      onPlaced(id);
    },
  });
  const dishes = useMemo(() => dishesOf(menu.data?.categories ?? []), [menu.data]);
  const missing = [menu, slots, tables].find(({ data, isError }) => isError && !data);
  const failed = place.error ?? (cart ? quote.error : null) ?? missing?.error;
  return (
    <Sheet open onClose={onClose} title={t('title')} closeLabel={common('actions.close')}>
      <PhoneOrder
        draft={draft}
        onChange={(changes) => {
          place.reset();
          if (changes.type) setDay(undefined);
          setWritten((current) => ({ ...current, ...changes }));
        }}
        types={types}
        dishes={dishes}
        tables={tables.data ?? []}
        days={slots.data?.days ?? []}
        slots={offered}
        day={day ?? slots.data?.days[0]}
        onDay={(date) => {
          setDay(date);
          setWritten((current) => ({ ...current, at: date === slots.data?.days[0] ? 'asap' : '' }));
        }}
        currency={menu.data?.currency ?? 'EUR'}
        total={cart && !quote.isError ? quote.data?.totals.total : undefined}
        busy={place.isPending}
        refusal={failed ? (problemOf(failed)?.message ?? common('error.text')) : null}
        onPlace={() => {
          const input = phoneInput(location, draft);
          if (input) place.mutate(input);
        }}
      />
    </Sheet>
  );
}
