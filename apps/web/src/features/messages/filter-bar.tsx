'use client';

import { MAIL_TEMPLATES, MESSAGE_CHANNELS, MESSAGE_STATES, PUSH_TEMPLATES } from '@tavola/shared';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Select } from '@tavola/ui/select';
import { useTranslations } from 'next-intl';
import type { MessageFilters } from './message-filters.ts';

export interface FilterBarProps {
  filters: MessageFilters;
  onChange: (change: Partial<Record<keyof MessageFilters, string | undefined>>) => void;
}

const TEMPLATES = [...new Set([...MAIL_TEMPLATES, ...PUSH_TEMPLATES])];

export function FilterBar({ filters, onChange }: FilterBarProps) {
  const t = useTranslations('messages');
  const templates = useTranslations('automations.template');
  return (
    <search className="mb-4 grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Field label={t('search')} className="col-span-2 lg:col-span-1">
        <Input
          type="search"
          maxLength={80}
          defaultValue={filters.query ?? ''}
          placeholder={t('searchHint')}
          onChange={({ target }) => onChange({ query: target.value })}
        />
      </Field>
      <Field label={t('state')}>
        <Select value={filters.state ?? ''} onChange={({ target }) => onChange({ state: target.value })}>
          <option value="">{t('anyState')}</option>
          {MESSAGE_STATES.map((state) => (
            <option key={state} value={state}>
              {t(`states.${state}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('channel')}>
        <Select value={filters.channel ?? ''} onChange={({ target }) => onChange({ channel: target.value })}>
          <option value="">{t('anyChannel')}</option>
          {MESSAGE_CHANNELS.map((channel) => (
            <option key={channel} value={channel}>
              {t(`channels.${channel}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('template')} className="col-span-2 lg:col-span-1">
        <Select value={filters.template ?? ''} onChange={({ target }) => onChange({ template: target.value })}>
          <option value="">{t('anyTemplate')}</option>
          <option value="own">{t('own')}</option>
          {TEMPLATES.map((template) => (
            <option key={template} value={template}>
              {templates(template)}
            </option>
          ))}
        </Select>
      </Field>
    </search>
  );
}
