import { cn } from '@tavola/ui/cn';
import { Minus, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type BookingSearch, searchHref } from './booking-search.ts';

export interface PartyStepperProps {
  search: BookingSearch;
  min: number;
  max: number;
}

/** How many are coming, by two links: one tap each, with or without scripts. */
export function PartyStepper({ search, min, max }: PartyStepperProps) {
  const t = useTranslations('booking');
  const covers = useTranslations('common');
  const { partySize } = search;
  const step = (to: number) => (to < min || to > max ? undefined : searchHref(search, { partySize: to }));
  return (
    <div className="flex items-center gap-4">
      <Step href={step(partySize - 1)} label={t('party.fewer')}>
        <Minus aria-hidden className="size-5" />
      </Step>
      <p className="min-w-28 text-center font-display text-2xl" aria-live="polite">
        {covers('covers', { count: partySize })}
      </p>
      <Step href={step(partySize + 1)} label={t('party.more')}>
        <Plus aria-hidden className="size-5" />
      </Step>
    </div>
  );
}

function Step({ href, label, children }: { href: string | undefined; label: string; children: ReactNode }) {
  const look = 'grid size-12 place-items-center rounded-full border transition-colors motion-fast';
  return href ? (
    <a href={href} aria-label={label} className={cn(look, 'border-line-strong hover:bg-sunken')}>
      {children}
    </a>
  ) : (
    <span aria-hidden className={cn(look, 'border-line text-ink-3 opacity-50')}>
      {children}
    </span>
  );
}
