'use client';

import type { EventName, Locale } from '@tavola/shared';
import { Skeleton } from '@tavola/ui/skeleton';
import { useTranslations } from 'next-intl';
import { problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { useDebounced } from '@/features/shell/use-debounced.ts';
import { ACTION_ICONS } from './action-kinds.ts';
import type { DraftAction } from './draft-rule.ts';
import { useEditor } from './editor-context.ts';
import { readAction } from './read-draft.ts';
import { SentCopy } from './sent-copy.tsx';
import { useRuleWords } from './use-rule-words.ts';

export interface ActionPreviewProps {
  action: DraftAction;
  index: number;
  event: EventName;
  eventId: string | undefined;
  language: Locale | undefined;
}

/** One action, read out by the same code that will run it. */
export function ActionPreview({ action: written, index, event, eventId, language }: ActionPreviewProps) {
  const t = useTranslations('automations');
  const words = useRuleWords();
  const { variables, endpoints } = useEditor();
  const draft = useDebounced(written);
  const { action, problems } = readAction(draft, { variables }, 'action');
  // A detail the event does not have is marked in the text; the rest of it can be read all the same.
  const ready = problems.every(({ key }) => key === 'unknownName');
  const preview = trpc.automations.preview.useQuery(
    { event, action, eventId, locale: language },
    { enabled: ready, placeholderData: (previous) => previous },
  );
  const Icon = ACTION_ICONS[written.kind];
  const heading = t('actions.heading', { number: index + 1, kind: t(`actions.kind.${written.kind}`) });
  const endpoint = endpoints.find(({ id }) => id === draft.endpointId);
  return (
    <section aria-label={heading} aria-busy={preview.isFetching} className="min-w-0">
      <h3 className="mb-1.5 flex flex-wrap items-center gap-x-2 text-xs text-ink-3">
        <Icon aria-hidden className="size-3.5" />
        <span className="font-medium text-ink-2">{heading}</span>
        {draft.delay !== '' && draft.delay !== '0' && (
          <span>{t('action.later', { action: '', delay: words.delay(draft.delay, draft.unit) }).trim()}</span>
        )}
      </h3>
      {!ready && <p className="text-sm text-ink-2">{t('preview.incomplete')}</p>}
      {ready && preview.isPending && <Skeleton className="h-24" />}
      {ready && preview.isError && (
        <p className="text-sm text-danger-text">{problemOf(preview.error)?.message ?? t('editor.failed')}</p>
      )}
      {ready && preview.data && (
        <SentCopy
          kind={draft.kind}
          to={draft.kind === 'webhook' ? (endpoint ? [endpoint.url] : []) : preview.data.to}
          subject={preview.data.subject}
          text={preview.data.text}
        />
      )}
    </section>
  );
}
