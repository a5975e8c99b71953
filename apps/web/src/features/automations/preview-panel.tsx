'use client';

import { type EventName, LOCALES } from '@tavola/shared';
import { Field } from '@tavola/ui/field';
import { formatInstant } from '@tavola/ui/format';
import { Select } from '@tavola/ui/select';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { trpc } from '@/client/trpc.tsx';
import { ActionPreview } from './action-preview.tsx';
import type { DraftAction } from './draft-rule.ts';
import { useRuleWords } from './use-rule-words.ts';

export interface PreviewPanelProps {
  event: EventName;
  actions: readonly DraftAction[];
  timeZone: string;
}

/** Every action as it would read, filled in with something that really happened or with the catalog's example. */
export function PreviewPanel({ event, actions, timeZone }: PreviewPanelProps) {
  const t = useTranslations('automations.preview');
  const words = useRuleWords();
  const locale = useLocale();
  const [chosen, setChosen] = useState<string | null>(null);
  const [language, setLanguage] = useState<(typeof LOCALES)[number] | null>(null);
  const past = trpc.automations.pastEvents.useQuery({ event, limit: 20 });
  const events = past.data?.items ?? [];
  // The latest one, unless another was picked: a text is best judged on what happened.
  const eventId = chosen === '' ? undefined : (events.find(({ id }) => id === chosen)?.id ?? events[0]?.id);
  return (
    <div className="grid gap-4">
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Field label={t('on')} hint={past.isSuccess && events.length === 0 ? t('none') : undefined}>
          <Select value={eventId ?? ''} onChange={({ target }) => setChosen(target.value)}>
            {events.map(({ id, at, subject }) => (
              <option key={id} value={id}>
                {t('event', { subject: subject ?? '–', time: formatInstant(at, 'dateTime', locale, timeZone) })}
              </option>
            ))}
            <option value="">{t('sample')}</option>
          </Select>
        </Field>
        <Field label={t('language')}>
          <Select
            value={language ?? ''}
            onChange={({ target }) => setLanguage(LOCALES.find((each) => each === target.value) ?? null)}
          >
            <option value="">{t('ownLanguage')}</option>
            {LOCALES.map((each) => (
              <option key={each} value={each}>
                {words.value('customer.locale', each, event)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {actions.length === 0 && <p className="py-8 text-center text-sm text-ink-2">{t('empty')}</p>}
      {actions.map((action, index) => (
        <ActionPreview
          key={action.key}
          action={action}
          index={index}
          event={event}
          eventId={eventId}
          language={language ?? undefined}
        />
      ))}
    </div>
  );
}
