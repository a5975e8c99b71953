'use client';

import { ACTION_KINDS, type RunOutcome } from '@tavola/shared';
import type { FollowedAction, RuleRun } from '@tavola/shared/schemas';
import { Badge, type Tone } from '@tavola/ui/badge';
import { Button } from '@tavola/ui/button';
import { formatInstant } from '@tavola/ui/format';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { ACTION_ICONS } from './action-kinds.ts';
import { actionState } from './action-state.ts';
import type { Retry } from './run-log.tsx';

export interface RunListProps {
  runs: readonly RuleRun[];
  timeZone: string;
  /** Whether each run says which rule it was. */
  named: boolean;
  busy: boolean;
  onRetry: (retry: Retry) => void;
}

const TONE: Record<RunOutcome, Tone> = {
  done: 'ok',
  waiting: 'info',
  not_matched: 'neutral',
  rate_limited: 'warn',
  too_deep: 'warn',
  failed: 'danger',
};

export function RunList({ runs, timeZone, named, busy, onRetry }: RunListProps) {
  const t = useTranslations('automations');
  const locale = useLocale();
  return (
    <ul aria-label={t('log')} className="divide-y divide-line border-y border-line">
      {runs.map((run) => (
        <li key={run.id} className="grid gap-2 py-3">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
            <Badge tone={TONE[run.outcome]}>{t(`outcome.${run.outcome}`)}</Badge>
            <span className="font-medium">{run.event.subject ?? '–'}</span>
            {named && (
              <Link
                href={`/dashboard/automations/${run.ruleId}`}
                className="min-w-0 truncate text-accent-text underline-offset-4 hover:underline"
              >
                {run.rule}
              </Link>
            )}
            <time dateTime={run.at} className="tabular ms-auto text-xs text-ink-3">
              {formatInstant(run.at, 'dateTime', locale, timeZone)}
            </time>
          </div>
          {run.actions.length > 0 && (
            <ol className="grid gap-1.5 ps-1">
              {run.actions.map((action) => (
                <RunAction key={action.index} action={action} timeZone={timeZone} busy={busy} onRetry={onRetry} />
              ))}
            </ol>
          )}
        </li>
      ))}
    </ul>
  );
}

function RunAction({
  action,
  timeZone,
  busy,
  onRetry,
}: { action: FollowedAction } & Pick<RunListProps, 'timeZone' | 'busy' | 'onRetry'>) {
  const t = useTranslations('automations');
  const locale = useLocale();
  const kind = ACTION_KINDS.find((known) => known === action.kind);
  const Icon = kind && ACTION_ICONS[kind];
  const { state, tone, why, retry } = actionState(action);
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      {Icon && <Icon aria-hidden className="size-3.5 text-ink-3" />}
      <span className="text-ink-2">{kind ? t(`actions.kind.${kind}`) : action.kind}</span>
      <Badge tone={tone}>
        {t(`state.${state}`, {
          time: action.dueAt ? formatInstant(action.dueAt, 'dateTime', locale, timeZone) : '',
        })}
      </Badge>
      {why && <span className="min-w-0 text-xs break-words text-ink-3">{why}</span>}
      <span className="ms-auto flex items-center gap-1">
        {action.messageId && (
          <Link
            href={`/dashboard/messages?message=${action.messageId}`}
            className="inline-flex min-h-8 items-center px-2 text-sm text-accent-text underline-offset-4 hover:underline"
          >
            {t('runs.message')}
          </Link>
        )}
        {retry && (
          <Button size="sm" variant="secondary" busy={busy} onClick={() => onRetry(retry)}>
            {t('runs.retry')}
          </Button>
        )}
      </span>
    </li>
  );
}
