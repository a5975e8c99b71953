'use client';

import { ORDER_STATUSES, ORDER_TYPES, type OrderStatus, type OrderType } from '@tavola/shared';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Select } from '@tavola/ui/select';
import { useTranslations } from 'next-intl';
import type { OrderFilters } from './order-filters.ts';

export interface FilterBarProps {
  filters: OrderFilters;
  onChange: (change: Partial<OrderFilters>) => void;
}

export function FilterBar({ filters, onChange }: FilterBarProps) {
  const t = useTranslations('orders');
  const common = useTranslations('common');
  return (
    <search className="mb-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <Field label={t('search')}>
        <Input
          type="search"
          maxLength={80}
          defaultValue={filters.query ?? ''}
          placeholder={t('searchHint')}
          onChange={(event) => onChange({ query: event.target.value })}
        />
      </Field>
      <Field label={t('status')}>
        <Select
          value={filters.status ?? ''}
          onChange={(event) => onChange({ status: (event.target.value || undefined) as OrderStatus | undefined })}
        >
          <option value="">{t('anyStatus')}</option>
          {ORDER_STATUSES.map((status) => (
            <option key={status} value={status}>
              {common(`orderStatus.${status}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('type')}>
        <Select
          value={filters.type ?? ''}
          onChange={(event) => onChange({ type: (event.target.value || undefined) as OrderType | undefined })}
        >
          <option value="">{t('anyType')}</option>
          {ORDER_TYPES.map((type) => (
            <option key={type} value={type}>
              {common(`orderType.${type}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('day')}>
        <Input
          type="date"
          value={filters.date ?? ''}
          onChange={(event) => onChange({ date: event.target.value || undefined })}
        />
      </Field>
    </search>
  );
}
