'use client';

import type { LoyaltyBalance } from '@tavola/shared/schemas';
import { formatMoney } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { rememberPoints } from '../cart/points-token.ts';

/** The points of whoever holds this link; the browser remembers the link as the right to spend them. */
export function PointsNote({ token, points }: { token: string; points: LoyaltyBalance | undefined }) {
  const t = useTranslations('tracking');
  const locale = useLocale();
  useEffect(() => {
    // The link of an order under way gives no right yet: it must not push out the one before.
    if (points?.enabled && points.balance > 0) rememberPoints(token);
  }, [token, points]);
  if (!points?.enabled || points.balance === 0) return null;
  const { amount, currency } = points.value;
  return (
    <p className="mt-4 text-ink-2">
      {t('points', {
        count: points.balance,
        worth: formatMoney({ amount: amount * points.balance, currency }, locale),
      })}
    </p>
  );
}
