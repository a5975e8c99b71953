'use client';

import { Button } from '@tavola/ui/button';
import { cn } from '@tavola/ui/cn';
import { formatInstant } from '@tavola/ui/format';
import { Check, Clock, RotateCcw } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ShownTicket } from './board-state.ts';
import { pressOf, ticketStations } from './next-move.ts';
import { type AgeTone, ageTone, minutesSince, ticketAge } from './ticket-age.ts';

export interface TicketCardProps {
  ticket: ShownTicket;
  now: number;
  timezone: string;
  /** Only this station's lines are shown and bumped; null shows the whole ticket. */
  station: string | null;
  /** Lines carry a button that takes the dish off for today. */
  marking: boolean;
  /** Key that advances this ticket on a bump bar. */
  position: number | undefined;
  /** The one big press. */
  onPress: () => void;
  onBump: (station: string, bumped: boolean) => void;
  onSoldOut: (itemId: string, name: string) => void;
}

const BAR: Record<AgeTone, string> = { fresh: 'bg-ok', soon: 'bg-warn', late: 'bg-danger motion-safe:animate-pulse' };
const EDGE: Record<AgeTone, string> = { fresh: 'border-line', soon: 'border-warn', late: 'border-danger' };

export function TicketCard({
  ticket,
  now,
  timezone,
  station,
  marking,
  position,
  onPress,
  onBump,
  onSoldOut,
}: TicketCardProps) {
  const t = useTranslations('kitchen');
  const words = useTranslations('common');
  const locale = useLocale();
  const age = ticketAge(ticket, now);
  const tone = ticket.status === 'ready' ? 'fresh' : ageTone(age);
  const press = pressOf(ticket, station);
  const others = ticketStations(ticket).filter((part) => part.station !== station && !part.bumped);
  const promised = formatInstant(ticket.readyAt, 'time', locale, timezone);
  const stations = ticketStations(ticket).filter((part) => station === null || part.station === station);

  return (
    <article
      aria-label={t('ticket', { number: ticket.number })}
      aria-busy={ticket.unanswered || undefined}
      data-ticket={ticket.number}
      data-status={ticket.status}
      data-version={ticket.version}
      className={cn(
        'flex flex-col overflow-hidden rounded-lg border-2 bg-raised',
        EDGE[tone],
        ticket.unanswered && 'opacity-80',
      )}
    >
      <div className="h-2 bg-sunken" role="presentation">
        <div
          className={cn('h-full transition-[width] duration-1000 ease-linear', BAR[tone])}
          style={{ width: `${Math.min(100, age * 100)}%` }}
        />
      </div>
      <header className="flex items-start justify-between gap-3 px-4 pt-3">
        <div className="min-w-0">
          <p className="tabular text-4xl leading-none font-semibold">{ticket.number}</p>
          <p className="mt-1 truncate text-sm text-ink-2">
            {ticket.table ? t('table', { name: ticket.table }) : words(`orderType.${ticket.type}`)} · {ticket.name}
          </p>
        </div>
        <p className="tabular shrink-0 text-right">
          <span
            className={cn(
              'block text-2xl leading-none font-semibold',
              tone === 'late' && 'text-danger-text',
              tone === 'soon' && 'text-warn-text',
            )}
          >
            {t('minutes', { minutes: Math.max(0, minutesSince(ticket.fireAt, now)) })}
          </span>
          <span className="mt-1 inline-flex items-center gap-1 text-sm text-ink-2">
            <Clock aria-hidden className="size-4" />
            <span className="sr-only">{t('promised')}</span>
            {promised}
          </span>
        </p>
      </header>
      {ticket.notes && (
        <p className="mx-4 mt-3 rounded-md bg-warn-tint px-3 py-2 text-sm font-medium text-warn-text">{ticket.notes}</p>
      )}
      <div className="flex flex-1 flex-col gap-3 px-4 py-3">
        {stations.map((part) => (
          <section key={part.station} aria-label={part.station}>
            {(stations.length > 1 || ticket.status === 'preparing' || part.bumped) && (
              <div className="mb-1 flex items-center justify-between gap-2 border-b border-line pb-1">
                <h3 className="text-xs font-medium tracking-wide text-ink-3 uppercase">{part.station}</h3>
                {(ticket.status === 'preparing' || part.bumped) && (
                  <Button size="sm" variant="quiet" onClick={() => onBump(part.station, !part.bumped)}>
                    {part.bumped ? (
                      <RotateCcw aria-hidden className="size-4" />
                    ) : (
                      <Check aria-hidden className="size-4" />
                    )}
                    {part.bumped ? t('recall') : t('bump')}
                  </Button>
                )}
              </div>
            )}
            <ul className="space-y-1">
              {part.lines.map((line) => (
                <li key={line.id} className={cn('flex gap-3', line.bumpedAt !== null && 'text-ink-3 line-through')}>
                  <span className="tabular w-9 shrink-0 text-right text-xl leading-tight font-semibold">
                    {line.quantity}×
                  </span>
                  <span className="min-w-0 flex-1">
                    <span className="text-lg leading-tight font-medium">{line.name}</span>
                    {line.options.map((option) => (
                      <span key={option} className="block text-base leading-snug font-medium text-accent-text">
                        {option}
                      </span>
                    ))}
                    {line.comment && (
                      <span className="block text-base leading-snug font-medium text-warn-text">“{line.comment}”</span>
                    )}
                  </span>
                  {marking && line.itemId !== null && (
                    <Button
                      size="sm"
                      variant="danger"
                      aria-label={t('eightySixItem', { name: line.name })}
                      onClick={() => line.itemId !== null && onSoldOut(line.itemId, line.name)}
                    >
                      86
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {press && (
        <button
          type="button"
          onClick={onPress}
          className="flex min-h-14 items-center justify-center gap-3 border-t border-line bg-accent px-4 text-lg font-semibold text-accent-on transition-colors hover:bg-accent-hover"
        >
          {position !== undefined && (
            <kbd className="tabular rounded-sm border border-current px-2 text-sm opacity-70">{position}</kbd>
          )}
          <span className="first-letter:uppercase">
            {press.kind === 'bump' ? t('bumpPart', { station: press.station }) : t(`advance.${press.status}`)}
          </span>
          <span className="sr-only">{ticket.number}</span>
        </button>
      )}
      {!press && station !== null && ticket.status === 'preparing' && others.length > 0 && (
        <p className="border-t border-line px-4 py-3 text-base text-ink-2">
          {t('waitingFor', { stations: others.map((part) => part.station).join(', ') })}
        </p>
      )}
    </article>
  );
}
