import type { LoyaltyAccount } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { formatInstant } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';

export interface PointsHistoryProps {
  entries: LoyaltyAccount['entries'];
  timezone: string;
}

/** Where points came from and went, newest first. */
export function PointsHistory({ entries, timezone }: PointsHistoryProps) {
  const t = useTranslations('points.history');
  const locale = useLocale();
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'always' });
  return (
    <section aria-labelledby="points-history">
      <h3 id="points-history" className="font-medium">
        {t('title')}
      </h3>
      {entries.length === 0 ? (
        <p className="mt-1 text-sm text-ink-2">{t('none')}</p>
      ) : (
        <ol className="mt-2 divide-y divide-line">
          {entries.map((entry) => (
            <li key={entry.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-2.5">
              <span className="min-w-0">
                <span className="block">{t(`kind.${entry.kind}`)}</span>
                {entry.reason && <span className="block text-sm break-words text-ink-2">{entry.reason}</span>}
                <span className="block text-sm text-ink-3">
                  {formatInstant(entry.at, 'dateTime', locale, timezone)}
                  {entry.actor && ` · ${entry.actor}`}
                </span>
              </span>
              <span className={cn('tabular font-medium', entry.points > 0 ? 'text-ok-text' : 'text-ink')}>
                {signed.format(entry.points)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
