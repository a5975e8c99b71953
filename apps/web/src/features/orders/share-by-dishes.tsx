import type { Bill } from '@tavola/shared/schemas';
import { Stepper } from '@tavola/ui/stepper';
import { useTranslations } from 'next-intl';

export interface ShareByDishesProps {
  lines: Bill['lines'];
  /** Portions this guest pays for, by line. */
  claims: Readonly<Record<string, number>>;
  onClaims: (claims: Record<string, number>) => void;
  money: (amount: number) => string;
}

/** One guest's dishes, counted off the bill. */
export function ShareByDishes({ lines, claims, onClaims, money }: ShareByDishesProps) {
  const t = useTranslations('orders.bill');
  return (
    <ul className="divide-y divide-line border-y border-line text-sm">
      {lines.map((line) => (
        <li key={line.id} className="flex items-center gap-3 py-1.5">
          <span className="min-w-0 flex-1">
            {line.quantity} × {line.name}
            <span className="tabular ml-2 text-ink-3">{money(line.net)}</span>
          </span>
          <Stepper
            size="sm"
            value={claims[line.id] ?? 0}
            min={0}
            max={line.quantity}
            label={line.name}
            decreaseLabel={t('fewer')}
            increaseLabel={t('more')}
            onChange={(quantity) => onClaims({ ...claims, [line.id]: quantity })}
          />
        </li>
      ))}
    </ul>
  );
}
