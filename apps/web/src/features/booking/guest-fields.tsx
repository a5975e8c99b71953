'use client';

import type { Problem } from '@tavola/shared/schemas';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Textarea } from '@tavola/ui/textarea';
import { useTranslations } from 'next-intl';
import type { Entries, EntryField } from './hold-cookie.ts';

export interface GuestFieldsProps {
  entries: Entries;
  problem: Pick<Problem, 'code' | 'details'> | undefined;
  emailRequired: boolean;
}

const PATHS: Record<EntryField, string> = {
  name: 'guest.name',
  phone: 'guest.phone',
  email: 'guest.email',
  notes: 'notes',
};

/** The fields a VALIDATION_FAILED points at. */
export function marked(problem: GuestFieldsProps['problem']): Set<EntryField> {
  const issues = problem?.code === 'VALIDATION_FAILED' ? problem.details?.issues : undefined;
  if (!Array.isArray(issues)) return new Set();
  const paths = issues.map((issue: unknown) =>
    typeof issue === 'object' && issue !== null && 'path' in issue ? issue.path : undefined,
  );
  return new Set((Object.keys(PATHS) as EntryField[]).filter((field) => paths.includes(PATHS[field])));
}

/** Who is coming: the browser can fill it in, and errors stand beside their field. */
export function GuestFields({ entries, problem, emailRequired }: GuestFieldsProps) {
  const t = useTranslations('booking.guest');
  const common = useTranslations('common');
  const wrong = marked(problem);
  const error = (field: EntryField) => (wrong.has(field) ? t(`wrong.${field}`) : undefined);
  return (
    <div className="grid gap-5">
      <Field label={t('name')} error={error('name')}>
        <Input name="name" defaultValue={entries.name} autoComplete="name" required maxLength={120} />
      </Field>
      <div className="grid gap-5 md:grid-cols-2">
        <Field label={t('phone')} hint={t('phoneHint')} error={error('phone')}>
          <Input
            name="phone"
            type="tel"
            defaultValue={entries.phone}
            autoComplete="tel"
            required
            minLength={5}
            maxLength={32}
          />
        </Field>
        <Field
          label={t('email')}
          aside={emailRequired ? undefined : common('optional')}
          hint={t('emailHint')}
          error={error('email')}
        >
          <Input
            name="email"
            type="email"
            defaultValue={entries.email}
            autoComplete="email"
            required={emailRequired}
            maxLength={254}
          />
        </Field>
      </div>
      <Field label={t('notes')} aside={common('optional')} hint={t('notesHint')} error={error('notes')}>
        <Textarea name="notes" defaultValue={entries.notes} rows={2} maxLength={1000} />
      </Field>
    </div>
  );
}
