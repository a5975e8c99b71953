import type { HistoryEntry, Reservation } from '@tavola/shared/schemas';
import { formatInstant } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';

type Told = Pick<Reservation, 'timezone'> & { history: readonly HistoryEntry[] };

/** Fields a host cares about, in the order they are told. The rest is said by the action's name. */
const TOLD = ['startsAt', 'partySize', 'tables', 'locked', 'guestName', 'guestPhone', 'guestEmail', 'notes'] as const;

/** What happened to a booking: who, by which channel, why, and what was before and is after. */
export function BookingHistory({ history, timezone }: Told) {
  const t = useTranslations('book');
  const locale = useLocale();
  const say = (field: (typeof TOLD)[number], value: unknown): string => {
    if (field === 'startsAt') return formatInstant(String(value), 'dateTime', locale, timezone);
    if (field === 'locked') return t(value ? 'changed.kept' : 'changed.free');
    return Array.isArray(value) ? value.join(' + ') : String(value);
  };
  const changes = ({ before = {}, after = {} }: HistoryEntry) =>
    TOLD.flatMap((field) => {
      const [from, to] = [before[field], after[field]];
      const label = t(`changed.${field}`);
      // Contact data stays out of the history: it only says that it changed.
      if (to === 'changed') return label;
      if (to === undefined || JSON.stringify(from) === JSON.stringify(to)) return [];
      return from === undefined ? `${label}: ${say(field, to)}` : `${label}: ${say(field, from)} → ${say(field, to)}`;
    });
  return (
    <section aria-labelledby="booking-history">
      <h3 id="booking-history" className="mb-2 text-sm font-medium">
        {t('history')}
      </h3>
      <ol className="space-y-2 border-l border-line pl-4 text-sm">
        {history.map((entry) => (
          <li key={`${entry.at}${entry.action}`}>
            <span className="tabular text-ink-3">{formatInstant(entry.at, 'dateTime', locale, timezone)}</span>{' '}
            <span className="font-medium">
              {t.has(`did.${entry.action}` as 'did.seat') ? t(`did.${entry.action}` as 'did.seat') : entry.action}
            </span>
            <span className="block text-ink-2">
              {entry.actor.name ?? t(`who.${entry.actor.kind}` as 'who.guest')} ·{' '}
              {t(`channel.${entry.actor.channel}` as 'channel.web')}
              {entry.reason && ` · ${reasonOf(entry.reason)}`}
              {entry.text && ` · “${entry.text}”`}
            </span>
            {changes(entry).map((line) => (
              <span key={line} className="block text-ink-2">
                {line}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );

  function reasonOf(reason: string): string {
    if (t.has(`reasons.${reason}` as 'reasons.other')) return t(`reasons.${reason}` as 'reasons.other');
    return t.has(`because.${reason}` as 'because.swap') ? t(`because.${reason}` as 'because.swap') : reason;
  }
}
