'use client';

import type { OrderAgain as Again } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { plainClient } from '@/client/plain-client.ts';
import { useCart } from '../cart/use-cart.ts';

export interface OrderAgainProps {
  token: string;
  location: string;
  /** For tests. */
  find?: (token: string) => Promise<Again>;
  leave?: (address: string) => void;
  /** Where the filled cart is seen. */
  checkout: string;
}

interface Incomplete {
  /** What cannot be had today. */
  left: string[];
  some: boolean;
  /** More than one order takes. */
  full: boolean;
}

const ask = (token: string) => plainClient().orders.again.query({ token });

/** Puts what was ordered into the cart once more, at today's menu, and says what cannot be had. */
export function OrderAgain({
  token,
  location,
  checkout,
  find = ask,
  leave = (address) => window.location.assign(address),
}: OrderAgainProps) {
  const t = useTranslations('tracking.again');
  const [, { add }] = useCart(location);
  const [state, setState] = useState<'idle' | 'busy' | 'failed' | Incomplete>('idle');
  const again = async () => {
    setState('busy');
    try {
      const { lines, left } = await find(token);
      const full = lines.map((line) => add({ ...line, comment: line.comment ?? '' })).includes(false);
      if (left.length === 0 && !full) leave(checkout);
      else setState({ left, some: lines.length > 0, full });
    } catch {
      setState('failed');
    }
  };
  if (typeof state === 'object') {
    return (
      <div role="status" className="grid justify-items-start gap-3">
        {state.left.length > 0 && <p>{t('left', { dishes: state.left.join(', ') })}</p>}
        {state.full && <p>{t('full')}</p>}
        {state.some && <Button onClick={() => leave(checkout)}>{t('rest')}</Button>}
      </div>
    );
  }
  return (
    <div className="grid justify-items-start gap-2">
      <Button variant="secondary" busy={state === 'busy'} onClick={() => void again()}>
        {t('do')}
      </Button>
      <div aria-live="polite">{state === 'failed' && <p className="text-sm text-danger-text">{t('failed')}</p>}</div>
    </div>
  );
}
