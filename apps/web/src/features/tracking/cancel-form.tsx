import type { Location, TrackedOrder } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Field } from '@tavola/ui/field';
import { formatInstant, formatMoney } from '@tavola/ui/format';
import { Input } from '@tavola/ui/input';
import { LinkButton } from '@tavola/ui/link-button';
import { useLocale, useTranslations } from 'next-intl';
import { BusyForm } from '../booking/busy-form.tsx';

/** As many characters as the order keeps. */
export const MOST_REASON = 300;

export interface CancelFormProps {
  order: TrackedOrder;
  place: Pick<Location, 'name'>;
  /** Of the tracking page. */
  path: string;
  intent: string;
}

/** Cancelling on a page of its own: works as a plain form, and keeps what is typed from the page that renews itself. */
export function CancelForm({ order, place, path, intent }: CancelFormProps) {
  const t = useTranslations('tracking');
  const locale = useLocale();
  const { total, currency } = order.totals;
  return (
    <div className="mx-auto max-w-2xl px-5 pt-8 pb-16 md:px-8 md:pt-14">
      <p className="text-sm text-ink-2">{t('number', { number: order.number, place: place.name })}</p>
      <h1 className="mt-1 font-display text-4xl">{t('cancel.title')}</h1>
      <p className="mt-4 text-lg text-ink-2">{t('cancel.meaning')}</p>
      <div className="mt-6 rounded-lg border border-line bg-raised p-5 md:p-7">
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
            {t(order.scheduledFor ? 'scheduledFor' : 'readyAround')}{' '}
            {formatInstant(order.readyAt, 'time', locale, order.timezone)}
          </span>
          <span className="font-medium">{formatMoney({ amount: total, currency }, locale)}</span>
        </p>
      </div>
      <BusyForm action={`${path}/actions/cancel`} className="mt-6 grid gap-5">
        <input type="hidden" name="intent" value={`${intent}:cancel`} />
        <Field label={t('cancel.why')} aside={t('cancel.optional')}>
          <Input name="reason" maxLength={MOST_REASON} autoComplete="off" />
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="danger" size="lg">
            {t('cancel.yes')}
          </Button>
          <LinkButton href={path} variant="quiet" size="lg">
            {t('cancel.no')}
          </LinkButton>
        </div>
      </BusyForm>
    </div>
  );
}
