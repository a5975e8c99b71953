'use client';

import { Stepper } from '@tavola/ui/stepper';
import { useTranslations } from 'next-intl';

export interface CountedLine {
  key: string;
  name: string;
  detail: string;
  quantity: number;
}

/** Dishes with their number; zero takes one off. */
export function CountedLines({
  lines,
  onQuantity,
}: {
  lines: readonly CountedLine[];
  onQuantity: (key: string, quantity: number) => void;
}) {
  const t = useTranslations('orders.dishes');
  return (
    <ul className="divide-y divide-line border-y border-line">
      {lines.map((line) => (
        <li key={line.key} className="flex items-center gap-3 py-2 text-sm">
          <span className={line.quantity === 0 ? 'min-w-0 flex-1 text-ink-3 line-through' : 'min-w-0 flex-1'}>
            {line.name}
            {line.detail && <span className="block text-ink-2">{line.detail}</span>}
          </span>
          <Stepper
            size="sm"
            value={line.quantity}
            min={0}
            max={99}
            label={line.name}
            decreaseLabel={t('less')}
            increaseLabel={t('more')}
            onChange={(quantity) => onQuantity(line.key, quantity)}
          />
        </li>
      ))}
    </ul>
  );
}
