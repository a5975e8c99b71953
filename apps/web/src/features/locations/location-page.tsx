'use client';

import type { Inventory, Location } from '@tavola/shared/schemas';
import { formatInstant } from '@tavola/ui/format';
import { Tabs } from '@tavola/ui/tabs';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ImpactDialog } from '../inventory/impact-dialog.tsx';
import { SpecialDays } from '../inventory/special-days.tsx';
import { useInventory } from '../inventory/use-inventory.ts';
import { ContactForm } from './contact-form.tsx';
import { OrderHoursTab } from './order-hours-tab.tsx';
import { PauseCard } from './pause-card.tsx';
import { useLocation } from './use-location.ts';
import { WeekHours } from './week-hours.tsx';
import { ZoneForm } from './zone-form.tsx';

export interface LocationPageProps {
  location: Location;
  inventory: Inventory;
  /** Today at the location. */
  today: string;
  /** The server's clock when the page was made. */
  serverTime: string;
  zones: readonly string[];
}

/** When the house is open and how to reach it; each change of hours shows what it would break before it is made. */
export function LocationPage({ location: first, inventory: initial, today, serverTime, zones }: LocationPageProps) {
  const t = useTranslations('hours');
  const locale = useLocale();
  const rules = useInventory(initial);
  const { inventory, busy, problems, propose } = rules;
  const place = useLocation(first);
  const [now, setNow] = useState(() => Date.parse(serverTime));
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, []);
  const clock = formatInstant(new Date(now), 'time', locale, inventory.timezone);
  return (
    <>
      <PauseCard
        location={{ ...place.location, timezone: inventory.timezone }}
        now={now}
        busy={place.busy}
        onPause={place.pause}
      />
      <Tabs
        className="mt-6"
        label={t('title')}
        tabs={[
          {
            value: 'week',
            label: t('week'),
            content: (
              <WeekHours
                hours={inventory.hours}
                zone={{ name: inventory.timezone.replaceAll('_', ' '), now: clock }}
                busy={busy}
                problems={problems}
                onSave={(hours, saved) => propose([{ kind: 'hours', hours }], saved)}
              />
            ),
          },
          {
            value: 'orders',
            label: t('orders.tab'),
            content: (
              <OrderHoursTab
                location={inventory.location}
                clock={{ zone: inventory.timezone.replaceAll('_', ' '), now: clock }}
              />
            ),
          },
          {
            value: 'specialDays',
            label: t('specialDays'),
            content: (
              <SpecialDays
                inventory={inventory}
                today={today}
                busy={busy}
                problems={problems}
                onSave={(specialDay, saved) => propose([{ kind: 'specialDay', specialDay }], saved)}
                onRemove={({ date }) => propose([{ kind: 'removeSpecialDay', date }])}
                onClose={rules.clearProblems}
              />
            ),
          },
          {
            value: 'contact',
            label: t('contactTab'),
            content: (
              <div className="grid gap-8">
                <ContactForm
                  location={place.location}
                  busy={place.busy}
                  problems={place.problems}
                  onSave={place.update}
                />
                <ZoneForm
                  key={inventory.timezone}
                  zone={inventory.timezone}
                  zones={zones}
                  busy={busy}
                  problem={problems['change.timezone']}
                  onSave={(timezone) => propose([{ kind: 'timezone', timezone }])}
                />
              </div>
            ),
          },
        ]}
      />
      <ImpactDialog
        impact={rules.impact}
        location={inventory.location}
        onConfirm={rules.confirm}
        onClose={rules.leave}
      />
    </>
  );
}
