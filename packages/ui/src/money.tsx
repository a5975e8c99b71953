import type { Money as MoneyValue } from '@tavola/shared/schemas';
import { cn } from './cn.ts';
import { formatMoney } from './format.ts';

export interface MoneyProps {
  value: Pick<MoneyValue, 'amount' | 'currency'>;
  locale: string;
  className?: string;
}

/** An amount in the reader's language, from integer minor units. */
export function Money({ value, locale, className }: MoneyProps) {
  return <span className={cn('tabular whitespace-nowrap', className)}>{formatMoney(value, locale)}</span>;
}
