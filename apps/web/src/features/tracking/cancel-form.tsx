import type { Location, TrackedOrder } from '@tavola/shared/schemas';
import { formatMoney } from '@tavola/ui/format';
import { Input } from '@tavola/ui/input';
import { useLocale, useTranslations } from 'next-intl';
import { CancelQuestion } from '../booking/cancel-question.tsx';
import { readyTime } from './ready-time.ts';

/** As many characters as the order keeps. */
export const MOST_REASON = 300;

export interface CancelFormProps {
  order: TrackedOrder;
  place: Pick<Location, 'name'>;
  /** Of the tracking page. */
  path: string;
  intent: string;
}

/** Asks on a page of its own, which keeps what is typed from the page that renews itself. */
export function CancelForm({ order, place, path, intent }: CancelFormProps) {
  const t = useTranslations('tracking');
  const locale = useLocale();
  const { total, currency } = order.totals;
  return (
    <CancelQuestion
      about={t('number', { number: order.number, place: place.name })}
      title={t('cancel.title')}
      meaning={<span className="text-ink-2">{t('cancel.meaning')}</span>}
      path={path}
      intent={intent}
      why={{
        label: t('cancel.why'),
        aside: t('cancel.optional'),
        children: <Input name="reason" maxLength={MOST_REASON} autoComplete="off" />,
      }}
      yes={t('cancel.yes')}
      no={t('cancel.no')}
    >
      <ul className="grid gap-1">
        {order.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an order's lines never move
          <li key={at} className="grid grid-cols-[2rem_1fr] gap-x-2">
            <span className="tabular text-ink-2">{line.quantity}×</span>
            <span>{line.name}</span>
          </li>
        ))}
      </ul>
      <p className="tabular mt-4 flex flex-wrap justify-between gap-x-6 border-t border-line pt-4">
        <span className="text-ink-2">
          {t(order.scheduledFor ? 'scheduledFor' : 'readyAround')} {readyTime(order, locale)}
        </span>
        <span className="font-medium">{formatMoney({ amount: total, currency }, locale)}</span>
      </p>
    </CancelQuestion>
  );
}
