import type { Today } from '@tavola/shared/schemas';
import { Card } from '@tavola/ui/card';
import { formatInstant } from '@tavola/ui/format';
import { CircleHelp } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';

export interface DecisionsCardProps {
  decisions: Today['decisions'];
  location: string;
  timezone: string;
  /** The running service day; other days are named. */
  date: string;
}

/** What waits for a person. */
export function DecisionsCard({ decisions, location, timezone, date }: DecisionsCardProps) {
  const t = useTranslations('dashboard');
  const locale = useLocale();
  return (
    <Card title={t('decisions')} aside={decisions.length > 0 ? decisions.length : undefined}>
      {decisions.length === 0 ? (
        <p className="text-sm text-ink-2">{t('decisionsEmpty')}</p>
      ) : (
        <ul className="-mx-2 divide-y divide-line">
          {decisions.map(({ kind, id, text, at }) => (
            <li key={id}>
              <a
                href={
                  kind === 'order'
                    ? `/dashboard/orders?location=${location}&order=${id}`
                    : `/dashboard/book?location=${location}&date=${localDate(at, timezone)}&reservation=${id}`
                }
                className="flex items-center gap-3 rounded-sm px-2 py-2 hover:bg-sunken"
              >
                <CircleHelp aria-hidden className="size-4 shrink-0 text-warn-text" />
                <span className="min-w-0 flex-1 truncate">
                  <span className="text-ink-2">{t(`decision.${kind}`)}</span> {text}
                </span>
                <span className="tabular shrink-0 text-sm text-ink-3">
                  {formatInstant(at, localDate(at, timezone) === date ? 'time' : 'dateTime', locale, timezone)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const localDate = (instant: string, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(instant));
