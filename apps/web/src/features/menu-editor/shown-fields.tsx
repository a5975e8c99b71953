'use client';

import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Textarea } from '@tavola/ui/textarea';
import { useTranslations } from 'next-intl';
import { PictureField } from '../media/picture-field.tsx';
import { FormSection } from './form-section.tsx';

interface ShownFieldProps<Value, Change> {
  value: Value;
  error: string | undefined;
  onChange: (change: Change) => void;
}

/** What guests read below the name. */
export function DescriptionField({ value, error, onChange }: ShownFieldProps<string, { description: string }>) {
  const t = useTranslations('menuEditor');
  return (
    <Field label={t('description')} error={error}>
      <Textarea
        rows={3}
        maxLength={2_000}
        value={value}
        onChange={(event) => onChange({ description: event.target.value })}
      />
    </Field>
  );
}

/** Its part of the address. */
export function SlugField({ value, error, onChange }: ShownFieldProps<string, { slug: string }>) {
  const t = useTranslations('menuEditor');
  return (
    <Field label={t('slug')} hint={t('slugHint')} error={error}>
      <Input maxLength={80} value={value} onChange={(event) => onChange({ slug: event.target.value })} />
    </Field>
  );
}

export function PictureSection({ value, error, onChange }: ShownFieldProps<string | null, { image: string | null }>) {
  const t = useTranslations('menuEditor');
  return (
    <FormSection title={t('sections.picture')}>
      <PictureField value={value} onChange={(image) => onChange({ image })} />
      {error && <p className="text-sm text-danger-text">{error}</p>}
    </FormSection>
  );
}
