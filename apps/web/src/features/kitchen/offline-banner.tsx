import { formatInstant } from '@tavola/ui/format';
import { WifiOff } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';

export interface OfflineBannerProps {
  /** Milliseconds since the epoch; null while connected. */
  since: number | null;
  timezone: string;
  unsent: number;
}

/** Says since when the board may be out of date, and how many presses wait to be sent. */
export function OfflineBanner({ since, timezone, unsent }: OfflineBannerProps) {
  const t = useTranslations('kitchen');
  const locale = useLocale();
  return (
    <div role="status" aria-live="assertive">
      {since !== null && (
        <p className="flex items-center gap-3 bg-warn px-5 py-3 text-lg font-semibold text-warn-on">
          <WifiOff aria-hidden className="size-6 shrink-0" />
          <span>
            {t('offlineSince', {
              time: formatInstant(new Date(since), 'time', locale, timezone),
            })}{' '}
            {unsent > 0 ? t('unsent', { count: unsent }) : t('offlineText')}
          </span>
        </p>
      )}
    </div>
  );
}
