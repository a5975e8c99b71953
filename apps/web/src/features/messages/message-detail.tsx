'use client';

import type { Message } from '@tavola/shared/schemas';
import { Badge } from '@tavola/ui/badge';
import { Button } from '@tavola/ui/button';
import { formatInstant } from '@tavola/ui/format';
import { ScrollRegion } from '@tavola/ui/scroll-region';
import { Tabs } from '@tavola/ui/tabs';
import { Paperclip, RotateCcw } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { STATE_TONE } from './message-table.tsx';
import { useRecipientWord } from './use-recipient-word.ts';
import { useTemplateWord } from './use-template-word.ts';

export interface MessageDetailProps {
  message: Message;
  timeZone: string;
  busy: boolean;
  onResend: () => void;
}

/** A message word for word, as designed and as text, with how its sending went. */
export function MessageDetail({ message, timeZone, busy, onResend }: MessageDetailProps) {
  const t = useTranslations('messages');
  const { html, text, state, error } = message;
  const recipient = useRecipientWord()(message);
  const failed = state === 'failed' || state === 'skipped';
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
        <Badge tone={STATE_TONE[state]}>{t(`states.${state}`)}</Badge>
        <span className="min-w-0 break-all">{recipient}</span>
        {failed && (
          <Button size="sm" variant="secondary" busy={busy} onClick={onResend} className="ms-auto">
            <RotateCcw aria-hidden className="size-4" />
            {t('resend')}
          </Button>
        )}
        {error && (
          <p className={`basis-full break-words ${state === 'failed' ? 'text-danger-text' : 'text-ink-2'}`}>{error}</p>
        )}
      </div>
      <Tabs
        label={t('tabs')}
        tabs={[
          ...(html === null
            ? []
            : [
                {
                  value: 'rendered' as const,
                  label: t('rendered'),
                  content: (
                    // No scripts, no forms, no links that lead this page elsewhere: a mail is only looked at.
                    <iframe
                      title={t('renderedOf', { to: recipient })}
                      sandbox=""
                      srcDoc={html}
                      className="h-[60dvh] w-full rounded-md border border-line bg-[#fff]"
                    />
                  ),
                },
              ]),
          {
            value: 'text' as const,
            label: t('text'),
            content: (
              <ScrollRegion
                as="p"
                className="max-h-[60dvh] overflow-auto rounded-md bg-sunken p-4 text-sm break-words whitespace-pre-wrap"
              >
                {text}
              </ScrollRegion>
            ),
          },
          {
            value: 'details' as const,
            label: t('details'),
            content: <Facts message={message} timeZone={timeZone} />,
          },
        ]}
      />
    </div>
  );
}

function Facts({ message, timeZone }: Pick<MessageDetailProps, 'message' | 'timeZone'>) {
  const t = useTranslations('messages');
  const locale = useLocale();
  const templateWord = useTemplateWord();
  const time = (instant: string | null) =>
    instant === null ? null : formatInstant(instant, 'dateTime', locale, timeZone);
  const facts: [label: string, value: string | null][] = [
    [t('template'), templateWord(message.template)],
    [t('language'), new Intl.DisplayNames(locale, { type: 'language' }).of(message.locale) ?? message.locale],
    [t('created'), time(message.createdAt)],
    [t('sentAt'), time(message.sentAt) ?? t('never')],
    [t('attempts'), String(message.attempts)],
    [t('nextAttempt'), time(message.nextAttemptAt)],
    [t('provider'), message.providerId],
    [t('event'), message.eventId],
    [t('object'), message.objectKind && message.objectId && `${message.objectKind} ${message.objectId}`],
  ];
  return (
    <div className="grid gap-4 text-sm">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2">
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label} className="col-span-2 grid grid-cols-subgrid">
                <dt className="text-ink-3">{label}</dt>
                <dd className="break-all">{value}</dd>
              </div>
            ),
        )}
      </dl>
      {message.attachments.length > 0 && (
        <ul aria-label={t('attachments')} className="grid gap-1">
          {message.attachments.map(({ filename }) => (
            <li key={filename} className="flex items-center gap-2">
              <Paperclip aria-hidden className="size-4 text-ink-3" />
              {filename}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
