'use client';

import { EVENT_NAMES } from '@tavola/shared';
import type { WebhookEndpoint } from '@tavola/shared/schemas';
import { Checkbox } from '@tavola/ui/checkbox';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Select } from '@tavola/ui/select';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';

export type EndpointDraft = Pick<
  WebhookEndpoint,
  'url' | 'description' | 'events' | 'location' | 'includeContact' | 'rulesOnly'
>;

export interface EndpointFormProps {
  id: string;
  endpoint: EndpointDraft;
  locations: readonly { id: string; name: string }[];
  problems: Record<string, string>;
  refusal: string | null;
  onSubmit: (endpoint: EndpointDraft) => void;
}

/** Where to send, what, and how much of the guest goes along. */
export function EndpointForm({ id, endpoint, locations, problems, refusal, onSubmit }: EndpointFormProps) {
  const t = useTranslations('webhooks');
  const common = useTranslations('common');
  const [draft, setDraft] = useState(endpoint);
  const set = (change: Partial<EndpointDraft>) => setDraft({ ...draft, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit({ ...draft, url: draft.url.trim(), description: draft.description.trim() });
  };
  return (
    <form id={id} onSubmit={submit} className="grid gap-4">
      <div role="alert" className="empty:hidden">
        {refusal && <p className="rounded-md bg-danger-tint px-3 py-2 text-sm text-danger-text">{refusal}</p>}
      </div>
      <Field label={t('url')} hint={t('urlHint')} error={problems.url}>
        <Input
          type="url"
          required
          maxLength={2_000}
          placeholder="https://"
          value={draft.url}
          onChange={(event) => set({ url: event.target.value })}
        />
      </Field>
      <Field label={t('description')} aside={common('optional')} error={problems.description}>
        <Input
          maxLength={200}
          value={draft.description}
          onChange={(event) => set({ description: event.target.value })}
        />
      </Field>
      {locations.length > 1 && (
        <Field label={t('location')} error={problems.location}>
          <Select value={draft.location ?? ''} onChange={(event) => set({ location: event.target.value || null })}>
            <option value="">{t('everyLocation')}</option>
            {locations.map((location) => (
              <option key={location.id} value={location.id}>
                {location.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Checkbox
        label={t('rulesOnly')}
        hint={t('rulesOnlyHint')}
        checked={draft.rulesOnly}
        onChange={(event) => set({ rulesOnly: event.target.checked })}
      />
      <Checkbox
        label={t('includeContact')}
        hint={t('includeContactHint')}
        checked={draft.includeContact}
        onChange={(event) => set({ includeContact: event.target.checked })}
      />
      {!draft.rulesOnly && (
        <fieldset>
          <legend className="text-sm font-medium">{t('events')}</legend>
          <p className="text-xs text-ink-3">{t('eventsHint')}</p>
          <div className="grid gap-x-4 sm:grid-cols-2">
            {EVENT_NAMES.map((name) => (
              <Checkbox
                key={name}
                label={<code className="text-sm">{name}</code>}
                checked={draft.events.includes(name)}
                onChange={(event) =>
                  set({
                    events: event.target.checked
                      ? [...draft.events, name]
                      : draft.events.filter((other) => other !== name),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      )}
    </form>
  );
}
