'use client';

import type { LoyaltyBalance } from '@tavola/shared/schemas';
import { Checkbox } from '@tavola/ui/checkbox';
import { formatMoney } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { plainClient } from '@/client/plain-client.ts';
import { pointsToken } from '../cart/points-token.ts';

export interface Redeem {
  points: number;
  token: string;
}

export interface PointsChoiceProps {
  redeem: Redeem | undefined;
  onChange: (redeem: Redeem | undefined) => void;
  ask?: (token: string) => Promise<LoyaltyBalance>;
}

const askServer = (token: string) => plainClient().loyalty.balance.query({ token });

/** Points of an earlier order of this browser, to be spent on this one; nothing for everybody else. */
export function PointsChoice({ redeem, onChange, ask = askServer }: PointsChoiceProps) {
  const t = useTranslations('checkout');
  const locale = useLocale();
  const [known, setKnown] = useState<{ token: string; points: LoyaltyBalance }>();
  useEffect(() => {
    const token = pointsToken();
    if (!token) return;
    let isGone = false;
    ask(token).then(
      (points) => {
        if (!isGone) setKnown({ token, points });
      },
      // No points are no reason not to order.
      () => {},
    );
    return () => {
      isGone = true;
    };
  }, [ask]);
  if (!known?.points.enabled || known.points.balance === 0) return null;
  const { token, points } = known;
  const { amount, currency } = points.value;
  return (
    <Checkbox
      label={t('points', { count: points.balance })}
      aside={formatMoney({ amount: -amount * points.balance, currency }, locale)}
      checked={redeem !== undefined}
      onChange={(event) => onChange(event.target.checked ? { points: points.balance, token } : undefined)}
    />
  );
}
