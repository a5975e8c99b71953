'use client';

import type { Quote, QuoteInput } from '@tavola/shared/schemas';
import { useEffect, useState } from 'react';
import { type Cart, wireLines } from './cart.ts';

const SETTLE_MS = 350;

/** The server's subtotal of a cart, asked once the cart has been still for a moment. Silent when it cannot be had. */
export function useCartSubtotal(
  location: string,
  cart: Cart,
  askQuote: (input: QuoteInput, signal: AbortSignal) => Promise<Quote>,
): { amount: number; currency: string } | undefined {
  const [answer, setAnswer] = useState<{ cart: Cart; amount: number; currency: string }>();
  useEffect(() => {
    if (cart.length === 0) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      askQuote({ location, type: 'pickup', lines: wireLines(cart) }, abort.signal).then(
        ({ totals }) => setAnswer({ cart, amount: totals.subtotal, currency: totals.currency }),
        () => setAnswer(undefined),
      );
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [location, cart, askQuote]);
  return answer?.cart === cart ? answer : undefined;
}
