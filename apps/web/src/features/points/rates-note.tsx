import type { LoyaltyMembers } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { formatMoney } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';

const SETTING = '/dashboard/settings/orders#setting-orders-loyaltyEnabled';

export interface RatesNoteProps {
  rates: Pick<LoyaltyMembers, 'enabled' | 'earn' | 'value'>;
  currency: string;
  /** Whether the reader may change them. */
  mayConfigure: boolean;
}

/** What a point is worth and how it is earned, or that nobody earns any at the moment. */
export function RatesNote({ rates, currency, mayConfigure }: RatesNoteProps) {
  const t = useTranslations('points');
  const locale = useLocale();
  const money = (amount: number) => formatMoney({ amount, currency }, locale);
  return (
    <p
      className={cn(
        'max-w-4xl rounded-md px-4 py-3 text-sm',
        rates.enabled ? 'bg-sunken text-ink-2' : 'bg-warn-tint text-warn-text',
      )}
    >
      {rates.enabled
        ? t('rates', {
            earn: rates.earn,
            per: money(100),
            worth: money(rates.value),
          })
        : t('off')}
      {mayConfigure && (
        <a href={SETTING} className="ms-2 inline-block underline underline-offset-4">
          {t('change')}
        </a>
      )}
    </p>
  );
}
