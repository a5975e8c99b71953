'use client';

import type { ActionKind } from '@tavola/shared';
import { useTranslations } from 'next-intl';
import { useRuleWords } from './use-rule-words.ts';

export interface SentCopyProps {
  kind: ActionKind;
  to: readonly string[];
  subject?: string;
  text?: string;
  /** Why nothing is sent, when nothing is. */
  note?: string;
}

/** What somebody would get: the text in the shape of where it arrives. */
export function SentCopy({ kind, to, subject, text, note }: SentCopyProps) {
  const t = useTranslations('automations.preview');
  const words = useRuleWords();
  const people =
    kind === 'push' && to.length > 0
      ? [t('browsers', { count: to.length })]
      : to.map((each) => (each.startsWith('staff:') ? words.recipient({ to: each, address: '' }) : each));
  if (note !== undefined) return <p className="text-sm text-ink-2">{t('nothing', { note })}</p>;
  if (kind === 'webhook') {
    return (
      <p className="text-sm break-all">{people.length > 0 ? t('webhook', { to: people.join(', ') }) : t('toNobody')}</p>
    );
  }
  if (kind === 'tag' && text) return <p className="text-sm">{t('tag', { tag: text })}</p>;
  return (
    <div className="min-w-0 rounded-md border border-line bg-raised">
      <p className="border-b border-line px-3 py-2 text-xs break-all text-ink-3">
        {people.length > 0 ? t('to', { to: people.join(', ') }) : t('toNobody')}
      </p>
      <div className="grid gap-1.5 px-3 py-3">
        {subject && <p className="font-medium">{subject}</p>}
        {text && (
          <p
            className={
              kind === 'sms'
                ? 'w-fit max-w-[90%] rounded-lg bg-sunken px-3 py-2 text-sm break-words whitespace-pre-line'
                : 'text-sm break-words whitespace-pre-line text-ink-2'
            }
          >
            {text}
          </p>
        )}
      </div>
    </div>
  );
}
