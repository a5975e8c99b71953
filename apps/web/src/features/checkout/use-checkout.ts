'use client';

import type { OrderType } from '@tavola/shared';
import type { PlacedOrder, Problem, Quote } from '@tavola/shared/schemas';
import { useEffect, useRef, useState } from 'react';
import { problemOf } from '@/client/problem.ts';
import type { Cart } from '../cart/cart.ts';
import { type CheckoutDraft, type QuoteExtras, quoteRequest, tipAmount } from './checkout-draft.ts';
import { openIntent, type PlaceInput, placeOnce, type SendOrder } from './place-intent.ts';
import { spotsOf } from './problem-spot.ts';
import { useDraft } from './use-draft.ts';
import { type AskQuote, useQuote } from './use-quote.ts';

export interface CheckoutServices {
  ask: AskQuote;
  send: SendOrder;
  /** Times of another day. */
  times: AskTimes;
  /** Leaves for the tracking page. */
  onPlaced: (order: PlacedOrder) => void;
}

export type AskTimes = (input: { location: string; type: OrderType; date: string }) => Promise<OfferedSlot[]>;

export interface OfferedSlot {
  at: string;
  date: string;
  time: string;
  available: boolean;
}

export type Phase = 'editing' | 'placing' | 'checking' | 'placed';

const slotsIn = (problem: Problem | undefined): OfferedSlot[] => {
  const slots = problem?.details?.slots;
  if (!Array.isArray(slots)) return [];
  return slots.flatMap((slot: unknown) =>
    typeof slot === 'object' && slot !== null && 'at' in slot && 'date' in slot && 'time' in slot
      ? [{ at: String(slot.at), date: String(slot.date), time: String(slot.time), available: true }]
      : [],
  );
};

/** The day a time is offered under: after midnight still the evening before. */
function dayOf(at: string, slots: readonly OfferedSlot[], days: readonly string[]): string | undefined {
  const date = slots.find((slot) => slot.at === at)?.date ?? at.slice(0, 10);
  return days.includes(date) ? date : days.filter((known) => known < date).at(-1);
}

/** Everything checkout knows and can do; the page only draws it. */
export function useCheckout(
  location: string,
  types: readonly OrderType[],
  cart: Cart,
  extras: QuoteExtras,
  services: CheckoutServices,
) {
  const [draft, change, settle] = useDraft(location, types);
  const [subtotal, setSubtotal] = useState(0);
  const [turn, setTurn] = useState(0);
  const [phase, setPhase] = useState<Phase>('editing');
  const [failure, setFailure] = useState<{ problem: Problem | undefined; quote: Quote | undefined }>();
  const [changed, setChanged] = useState<{ before: Quote; after: Quote }>();
  const tip = tipAmount(draft, subtotal);
  const request = cart.length > 0 && phase !== 'placed' ? quoteRequest(location, cart, draft, tip, extras) : undefined;
  const asked = useQuote(request, services.ask, turn);
  const shown = changed && changed.before === asked.quote ? changed.after : asked.quote;
  const slots = shown?.slots ?? slotsIn(asked.problem);
  const days = shown?.days ?? [...new Set(slots.map(({ date }) => date))];

  useEffect(() => {
    if (shown) setSubtotal(shown.totals.subtotal);
  }, [shown]);

  // Closed right now: the first time that works is offered instead of a dead end.
  const firstOpen = asked.problem && draft.at === 'asap' ? slotsIn(asked.problem)[0]?.at : undefined;
  const [closed, setClosed] = useState(false);
  useEffect(() => {
    if (!firstOpen) return;
    setClosed(true);
    change({ at: firstOpen });
  }, [firstOpen, change]);

  const done = (order: PlacedOrder) => {
    setPhase('placed');
    settle();
    services.onPlaced(order);
  };

  // An order whose answer was lost, in this tab or before a reload: its key finds out what became of it.
  const checked = useRef(false);
  useEffect(() => {
    const open = openIntent(location);
    if (checked.current || !open || open.untouched) return;
    checked.current = true;
    setPhase('checking');
    placeOnce(location, open.input, services.send).then(done, () => setPhase('editing'));
  });

  const place = (input: Omit<PlaceInput, 'quote'>) => {
    if (!shown) return;
    checked.current = true;
    setPhase('placing');
    setFailure(undefined);
    placeOnce(location, { ...input, quote: shown.quote }, services.send).then(done, (error: unknown) => {
      const problem = problemOf(error);
      setPhase('editing');
      setFailure({ problem, quote: shown });
      if (problem?.code === 'PRICE_CHANGED' && asked.quote) {
        const after = problem.details?.quote;
        if (typeof after === 'object' && after !== null) setChanged({ before: asked.quote, after: after as Quote });
      } else if (problem && !['VALIDATION_FAILED', 'BUSY', 'RATE_LIMITED'].includes(problem.code)) {
        setTurn((last) => last + 1);
      }
    });
  };

  const placing = failure && failure.quote === shown ? failure.problem : undefined;
  const problem = asked.problem ?? (failure?.problem?.code === 'PRICE_CHANGED' ? undefined : placing);
  return {
    draft,
    change: (changes: Partial<CheckoutDraft>) => {
      setFailure(undefined);
      change(changes);
    },
    place,
    retry: () => setTurn((last) => last + 1),
    phase,
    quote: shown,
    /** The quote is the server's price of what stands here now, and may be placed. */
    priced: shown !== undefined && !asked.asking && !asked.unreachable && asked.problem === undefined,
    asking: asked.asking,
    unreachable: asked.unreachable || (failure !== undefined && failure.problem === undefined),
    slots,
    /** Every day one may order for, and the one whose times are shown. */
    days,
    day: draft.at === 'asap' ? days[0] : dayOf(draft.at, slots, days),
    /** Moves to the first free time of a day; the quote then brings the others. */
    chooseDay: (date: string) => {
      setFailure(undefined);
      services.times({ location, type: draft.type, date }).then(
        (offered) => {
          const first = offered.find(({ available }) => available);
          if (first) change({ at: first.at });
        },
        () => setFailure({ problem: undefined, quote: shown }),
      );
    },
    /** Nothing is made at once right now. */
    closed,
    tip,
    subtotal,
    problem,
    spots: problem ? spotsOf(problem) : [],
    changed: changed && changed.after === shown ? changed : undefined,
  };
}

export type Checkout = ReturnType<typeof useCheckout>;
