'use client';

import { MAIL_TEMPLATES, PUSH_TEMPLATES } from '@tavola/shared';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Select } from '@tavola/ui/select';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { DraftAction } from './draft-rule.ts';
import { useEditor } from './editor-context.ts';
import { RecipientField } from './recipient-field.tsx';
import { TemplateChoice } from './template-choice.tsx';
import { TemplateField } from './template-field.tsx';

export interface ActionFieldsProps {
  action: DraftAction;
  /** Its place in the rule, as refusals name it. */
  at: string;
  /** The product's own mails that fit the event. */
  mails: readonly string[];
  /** The product's own notifications that fit it. */
  pushes: readonly string[];
  onChange: (change: Partial<DraftAction>) => void;
}

/** The fields of one kind of action. */
export function ActionFields(props: ActionFieldsProps) {
  const { action, at, onChange } = props;
  const t = useTranslations('automations.actions');
  const { problemAt } = useEditor();
  switch (action.kind) {
    case 'email':
      return <MailFields {...props} />;
    case 'sms':
      return (
        <>
          <RecipientField action={action} at={at} onChange={onChange} />
          <TemplateField
            label={t('text')}
            rows={3}
            maxLength={480}
            value={action.body}
            at={`${at}.body`}
            hint={t('smsHint', { count: action.body.length, parts: textParts(action.body) })}
            onChange={(body) => onChange({ body })}
          />
        </>
      );
    case 'push':
      return <PushFields {...props} />;
    case 'notify':
      return (
        <>
          <RecipientField action={action} at={at} onChange={onChange} />
          <NoticeFields {...props} most={500} />
        </>
      );
    case 'webhook':
      return <EndpointField {...props} />;
    case 'tag':
      return (
        <Field label={t('tag')} error={problemAt(`${at}.tag`)}>
          <Input maxLength={40} value={action.tag} onChange={({ target }) => onChange({ tag: target.value })} />
        </Field>
      );
  }
}

function MailFields({ action, at, mails, onChange }: ActionFieldsProps) {
  const t = useTranslations('automations.actions');
  return (
    <>
      <RecipientField action={action} at={at} onChange={onChange} />
      <TemplateChoice
        label={t('mail')}
        hint={t('mailHint')}
        at={at}
        templates={MAIL_TEMPLATES}
        fitting={mails}
        chosen={action.template}
        onChange={(template) => onChange({ template })}
      />
      {action.template === '' && (
        <>
          <TemplateField
            label={t('subject')}
            maxLength={200}
            value={action.subject}
            at={`${at}.subject`}
            onChange={(subject) => onChange({ subject })}
          />
          <TemplateField
            label={t('text')}
            rows={6}
            maxLength={5_000}
            value={action.body}
            at={`${at}.body`}
            onChange={(body) => onChange({ body })}
          />
        </>
      )}
    </>
  );
}

function PushFields(props: ActionFieldsProps) {
  const { action, at, pushes, onChange } = props;
  const t = useTranslations('automations.actions');
  return (
    <>
      <p className="text-sm text-ink-2">{t('pushText')}</p>
      <TemplateChoice
        label={t('push')}
        hint={t('pushHint')}
        at={at}
        templates={PUSH_TEMPLATES}
        fitting={pushes}
        chosen={action.push}
        onChange={(push) => onChange({ push })}
      />
      {action.push === '' && <NoticeFields {...props} most={300} />}
    </>
  );
}

/** Headline and text of what appears on a screen by itself. */
function NoticeFields({ action, at, onChange, most }: ActionFieldsProps & { most: number }) {
  const t = useTranslations('automations.actions');
  return (
    <>
      <TemplateField
        label={t('title')}
        maxLength={120}
        value={action.title}
        at={`${at}.title`}
        onChange={(title) => onChange({ title })}
      />
      <TemplateField
        label={t('text')}
        rows={2}
        maxLength={most}
        value={action.body}
        at={`${at}.body`}
        onChange={(body) => onChange({ body })}
      />
    </>
  );
}

function EndpointField({ action, at, onChange }: ActionFieldsProps) {
  const t = useTranslations('automations');
  const { endpoints, problemAt } = useEditor();
  if (endpoints.length === 0) {
    return (
      <p className="text-sm text-ink-2">
        {t('actions.noEndpoints')}{' '}
        <Link href="/dashboard/webhooks" className="text-accent-text underline underline-offset-4">
          {t('actions.addEndpoint')}
        </Link>
        {problemAt(`${at}.endpointId`) && (
          <span role="alert" className="block text-danger-text">
            {problemAt(`${at}.endpointId`)}
          </span>
        )}
      </p>
    );
  }
  return (
    <Field label={t('actions.endpoint')} error={problemAt(`${at}.endpointId`)}>
      <Select value={action.endpointId} onChange={({ target }) => onChange({ endpointId: target.value })}>
        {!endpoints.some(({ id }) => id === action.endpointId) && (
          <option value={action.endpointId}>{t('conditions.choose')}</option>
        )}
        {endpoints.map(({ id, url }) => (
          <option key={id} value={id}>
            {url}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const ONE_TEXT = 160;
const PART_OF_MORE = 153;

/** How many texts a phone company makes of it, before its details are filled in. */
const textParts = (body: string): number => (body.length <= ONE_TEXT ? 1 : Math.ceil(body.length / PART_OF_MORE));
