'use client';

import type { OrderHours, SaveOrderHours } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Segmented } from '@tavola/ui/segmented';
import { Switch } from '@tavola/ui/switch';
import { Bike, ShoppingBag, Utensils } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { SaveBar } from './save-bar.tsx';
import { sameWeek, type WeekdayHours, wholeWeek } from './week.ts';
import { WeekEditor } from './week-editor.tsx';

export type Service = OrderHours['services'][number];

export interface OrderServiceProps {
  service: Service;
  /** When the doors are open: what own hours begin with. */
  opening: readonly WeekdayHours[];
  busy: boolean;
  problems: Record<string, string>;
  onSave: (change: Omit<SaveOrderHours, 'location'>, saved: () => void) => void;
}

const ICONS = { pickup: ShoppingBag, delivery: Bike, dine_in: Utensils } as const;

type Draft = Pick<Service, 'offered' | 'hours'>;

const same = (one: Draft, other: Draft) =>
  one.offered === other.offered &&
  (one.hours === null || other.hours === null
    ? one.hours === other.hours
    : sameWeek(wholeWeek(one.hours), wholeWeek(other.hours)));

/** One way to order: whether it is offered, and whether it keeps the hours of the house or its own. */
export function OrderService({ service, opening, busy, problems, onSave }: OrderServiceProps) {
  const t = useTranslations('hours');
  const name = useTranslations('common.orderType')(service.type);
  const id = useId();
  const [draft, setDraft] = useState<Draft | null>(null);
  const shown = draft ?? service;
  const changed = draft !== null && !same(draft, service);
  const set = (change: Partial<Draft>) => setDraft({ offered: shown.offered, hours: shown.hours, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave({ type: service.type, offered: shown.offered, hours: shown.hours }, () => setDraft(null));
  };
  const Icon = ICONS[service.type];
  const problem = problems.offered ?? problems.hours;
  return (
    <form onSubmit={submit} aria-labelledby={id} className="border-t border-line pt-5">
      <div className="flex max-w-3xl flex-wrap items-center gap-x-3 gap-y-2">
        <Icon aria-hidden className="size-5 text-ink-2" />
        <h2 id={id} className="flex-1 text-base font-medium">
          {name}
        </h2>
        <div className="flex min-h-11 items-center gap-2.5 text-sm">
          <span aria-hidden>{t(shown.offered ? 'orders.offered' : 'orders.notOffered')}</span>
          <Switch
            aria-label={t('orders.offer', { service: name })}
            checked={shown.offered}
            onChange={(event) => set({ offered: event.target.checked })}
          />
        </div>
      </div>
      {shown.offered && service.type === 'dine_in' && <p className="mt-1 text-sm text-ink-2">{t('orders.atTable')}</p>}
      {shown.offered && service.type !== 'dine_in' && (
        <div className="mt-2 grid gap-3">
          <Segmented
            className="w-fit whitespace-nowrap"
            legend={t('orders.when', { service: name })}
            choices={[
              { value: 'house', label: t('orders.asHouse') },
              { value: 'own', label: t('orders.own') },
            ]}
            value={shown.hours === null ? 'house' : 'own'}
            onChange={(when) => set({ hours: when === 'house' ? null : wholeWeek(service.hours ?? opening) })}
          />
          {shown.hours === null ? (
            <p className="text-sm text-ink-2">{t('orders.asHouseHint')}</p>
          ) : (
            <>
              <p className="text-sm text-ink-2">{t('orders.ownHint')}</p>
              <WeekEditor
                week={wholeWeek(shown.hours)}
                problems={problems}
                path="hours"
                onChange={(hours) => set({ hours })}
              />
            </>
          )}
        </div>
      )}
      <div aria-live="polite">{problem && <p className="mt-2 text-sm text-danger-text">{problem}</p>}</div>
      {(changed || busy) && (
        <SaveBar changed={changed} note={t('orders.unsaved')} onDiscard={() => setDraft(null)}>
          <Button type="submit" busy={busy} disabled={!changed}>
            {t('orders.save', { service: name })}
          </Button>
        </SaveBar>
      )}
    </form>
  );
}
