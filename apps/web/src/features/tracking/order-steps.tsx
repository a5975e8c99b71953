import type { TrackedOrder } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { formatInstant } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';

/** The way of an order, done steps with their times. */
export function OrderSteps({ order }: { order: TrackedOrder }) {
  const t = useTranslations('tracking');
  const status = useTranslations('common.orderStatus');
  const locale = useLocale();
  const current = order.steps.findLastIndex(({ at }) => at !== null);
  return (
    <ol aria-label={t('steps')} className="grid">
      {order.steps.map((step, at) => {
        const done = step.at !== null;
        const last = at === order.steps.length - 1;
        return (
          <li
            key={step.status}
            aria-current={at === current ? 'step' : undefined}
            className="grid grid-cols-[1.25rem_1fr_auto] gap-x-4"
          >
            <span aria-hidden className="grid grid-rows-[auto_1fr] justify-items-center">
              <span
                className={cn(
                  'mt-1.5 size-3 rounded-full border-2 transition-colors motion-slow',
                  done ? 'border-accent bg-accent' : 'border-line-strong bg-ground',
                  at === current && 'outline-2 outline-offset-3 outline-accent-tint',
                )}
              />
              {!last && <span className={cn('w-0.5', at < current ? 'bg-accent' : 'bg-line')} />}
            </span>
            <span className={cn('pb-6', done ? 'text-ink' : 'text-ink-3', at === current && 'font-medium')}>
              {status(step.status)}
            </span>
            <span className="tabular text-ink-2">
              {step.at && formatInstant(step.at, 'time', locale, order.timezone)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
