'use client';

import type { MessageState } from '@tavola/shared';
import type { MessageSummary } from '@tavola/shared/schemas';
import { Badge, type Tone } from '@tavola/ui/badge';
import { DataTable, TableCell, TableHead, TableRow } from '@tavola/ui/data-table';
import { formatInstant } from '@tavola/ui/format';
import { Bell, type LucideIcon, Mail, MessageSquare, Smartphone } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRecipientWord } from './use-recipient-word.ts';
import { useTemplateWord } from './use-template-word.ts';

export interface MessageTableProps {
  messages: readonly MessageSummary[];
  timeZone: string;
  selected: string | undefined;
  onOpen: (id: string) => void;
}

export const STATE_TONE: Record<MessageState, Tone> = {
  queued: 'info',
  sending: 'info',
  sent: 'ok',
  failed: 'danger',
  skipped: 'neutral',
};

export const CHANNEL_ICONS: Record<MessageSummary['channel'], LucideIcon> = {
  email: Mail,
  sms: MessageSquare,
  push: Smartphone,
  staff: Bell,
};

export function MessageTable({ messages, timeZone, selected, onOpen }: MessageTableProps) {
  const t = useTranslations('messages');
  const locale = useLocale();
  const templateWord = useTemplateWord();
  const recipientWord = useRecipientWord();
  return (
    <DataTable
      caption={t('title')}
      head={
        <>
          <TableHead>{t('about')}</TableHead>
          <TableHead>{t('to')}</TableHead>
          <TableHead>{t('state')}</TableHead>
          <TableHead align="end">{t('when')}</TableHead>
        </>
      }
    >
      {messages.map((message) => {
        const Icon = CHANNEL_ICONS[message.channel];
        const recipient = recipientWord(message);
        const words = message.subject || templateWord(message.template);
        return (
          <TableRow key={message.id} selected={message.id === selected} data-message={message.id}>
            <TableCell className="max-w-96 min-w-48">
              <button
                type="button"
                aria-label={t('open', { to: recipient, subject: words })}
                onClick={() => onOpen(message.id)}
                className="flex min-h-8 w-full items-center gap-2.5 text-start hover:underline"
              >
                <Icon aria-hidden className="size-4 shrink-0 text-ink-3" />
                <span className="min-w-0">
                  <span className="block truncate font-medium">{words}</span>
                  {message.subject && (
                    <span className="block truncate text-xs text-ink-3">{templateWord(message.template)}</span>
                  )}
                </span>
              </button>
            </TableCell>
            <TableCell className="max-w-64 truncate">{recipient}</TableCell>
            <TableCell>
              <Badge tone={STATE_TONE[message.state]}>{t(`states.${message.state}`)}</Badge>
            </TableCell>
            <TableCell align="end" className="whitespace-nowrap text-ink-2">
              {formatInstant(message.createdAt, 'dateTime', locale, timeZone)}
            </TableCell>
          </TableRow>
        );
      })}
    </DataTable>
  );
}
