'use client';

import type { OrderType } from '@tavola/shared';
import { useCallback, useEffect, useState } from 'react';
import { type CheckoutDraft, emptyDraft, parseDraft } from './checkout-draft.ts';

/** What was entered, over reload and back. Empty while the server renders. */
export function useDraft(
  location: string,
  types: readonly OrderType[],
): [CheckoutDraft, (changes: Partial<CheckoutDraft>) => void, () => void] {
  const name = `tavola.checkout.${location}`;
  const [draft, setDraft] = useState(() => emptyDraft(types[0] ?? 'pickup'));
  const kinds = types.join();
  useEffect(() => {
    try {
      setDraft(parseDraft(sessionStorage.getItem(name), kinds.split(',') as OrderType[]));
    } catch {
      // Storage is switched off.
    }
  }, [name, kinds]);
  const change = useCallback(
    (changes: Partial<CheckoutDraft>) =>
      setDraft((current) => {
        const next = { ...current, ...changes };
        try {
          sessionStorage.setItem(name, JSON.stringify(next));
        } catch {
          // Storage is switched off or full.
        }
        return next;
      }),
    [name],
  );
  /** After the order stands: time, tip and coupon were for this one, who it is for stays. */
  const settle = useCallback(() => change({ at: 'asap', tip: { percent: 0 }, coupon: '', notes: '' }), [change]);
  return [draft, change, settle];
}
