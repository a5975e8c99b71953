'use client';

import type { Problem, Quote, QuoteInput } from '@tavola/shared/schemas';
import { useEffect, useState } from 'react';
import { problemOf } from '@/client/problem.ts';

export type AskQuote = (input: QuoteInput, signal?: AbortSignal) => Promise<Quote>;

export interface QuoteState {
  /** The last price the server gave; stale while `asking`. */
  quote: Quote | undefined;
  /** Why there is no price for what is asked now. */
  problem: Problem | undefined;
  /** No answer came at all. */
  unreachable: boolean;
  asking: boolean;
}

const SETTLE_MS = 300;
const NOTHING: QuoteState = { quote: undefined, problem: undefined, unreachable: false, asking: false };

/** Keeps the server's price of a cart current. `turn` asks again for the same cart. */
export function useQuote(input: QuoteInput | undefined, ask: AskQuote, turn: number): QuoteState {
  const [state, setState] = useState<QuoteState>({ ...NOTHING, asking: input !== undefined });
  const request = input && JSON.stringify({ input, turn });
  useEffect(() => {
    if (!request) return setState(NOTHING);
    const abort = new AbortController();
    setState((last) => ({ ...last, asking: true }));
    const timer = setTimeout(() => {
      ask((JSON.parse(request) as { input: QuoteInput }).input, abort.signal).then(
        // An answer that was on its way when the cart changed is the price of another order.
        (quote) => abort.signal.aborted || setState({ ...NOTHING, quote }),
        (error: unknown) => {
          if (abort.signal.aborted) return;
          const problem = problemOf(error);
          setState((last) => ({ ...NOTHING, quote: last.quote, problem, unreachable: !problem }));
        },
      );
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [request, ask]);
  return state;
}
