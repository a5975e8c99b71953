'use client';

import type { ActionKind } from '@tavola/shared';
import type { DryRun, SaveRule } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Field } from '@tavola/ui/field';
import { formatInstant } from '@tavola/ui/format';
import { Select } from '@tavola/ui/select';
import { ChevronRight, FlaskConical } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { ACTION_ICONS } from './action-kinds.ts';
import { useEditor } from './editor-context.ts';
import { SentCopy } from './sent-copy.tsx';

export interface DryRunPanelProps {
  /** The rule as written now; shows what is missing and answers with null while it is none. */
  readRule: () => Omit<SaveRule, 'id'> | null;
  timeZone: string;
  written: string;
}

type Trial = Pick<SaveRule, 'event' | 'conditions' | 'actions'> & { last: number };
const COUNTS = [20, 50, 200];

/** What the rule would have done with what really happened. Nothing is sent. */
export function DryRunPanel({ readRule, timeZone, written }: DryRunPanelProps) {
  const t = useTranslations('automations.dryRun');
  const common = useTranslations('common');
  const [last, setLast] = useState(50);
  const [trial, setTrial] = useState<Trial | null>(null);
  const [tried, setTried] = useState(written);
  const run = trpc.automations.dryRun.useQuery(trial ?? NO_TRIAL, {
    enabled: trial !== null,
    staleTime: 0,
    retry: false,
  });
  const start = () => {
    const rule = readRule();
    if (!rule) return;
    const { event, conditions, actions } = rule;
    const next = { event, conditions, actions, last };
    setTried(written);
    if (JSON.stringify(next) === JSON.stringify(trial)) void run.refetch();
    else setTrial(next);
  };
  return (
    <div className="grid gap-4">
      <p className="text-sm text-ink-2">{t('text')}</p>
      <div className="flex items-end gap-3">
        <Field label={t('last')} className="flex-1">
          <Select value={last} onChange={({ target }) => setLast(Number(target.value))}>
            {COUNTS.map((count) => (
              <option key={count} value={count}>
                {t('count', { count })}
              </option>
            ))}
          </Select>
        </Field>
        <Button variant="secondary" busy={run.isFetching} onClick={start}>
          <FlaskConical aria-hidden className="size-4" />
          {t('try')}
        </Button>
      </div>
      <div aria-live="polite" className="grid gap-4">
        {run.isError && (
          <p className="text-sm text-danger-text">{problemOf(run.error)?.message ?? common('error.text')}</p>
        )}
        {run.data && tried !== written && <p className="text-sm text-ink-2">{t('stale')}</p>}
        {run.data && !run.isFetching && tried === written && <DryRunResult result={run.data} timeZone={timeZone} />}
      </div>
    </div>
  );
}

const NO_TRIAL: Trial = { event: 'order.created', conditions: { match: 'all', conditions: [] }, actions: [], last: 1 };

/** The number first, then which events and what each would have got. */
export function DryRunResult({ result, timeZone }: { result: DryRun; timeZone: string }) {
  const t = useTranslations('automations.dryRun');
  const locale = useLocale();
  const { endpoints } = useEditor();
  if (result.events === 0) return <p className="py-6 text-center text-sm text-ink-2">{t('none')}</p>;
  const fits = result.results.filter(({ matched }) => matched);
  return (
    <>
      <div>
        <p className="text-2xl font-semibold">{t('result', { sent: result.wouldSend })}</p>
        <p className="text-sm text-ink-2">
          {fits.length === 0 ? t('noMatch') : t('of', { matched: result.matched, events: result.events })}
        </p>
      </div>
      {fits.length > 0 && (
        <ul aria-label={t('list')} className="divide-y divide-line border-y border-line">
          {fits.map(({ event, actions }) => (
            <li key={event.id}>
              <details className="group">
                <summary className="flex min-h-11 items-center gap-3 text-sm marker:content-none">
                  <ChevronRight
                    aria-hidden
                    className="size-4 shrink-0 text-ink-3 transition-transform motion-fast group-open:rotate-90"
                  />
                  <span className="font-medium">{event.subject ?? '–'}</span>
                  <span className="tabular text-ink-3">{formatInstant(event.at, 'dateTime', locale, timeZone)}</span>
                  <span className="ms-auto flex gap-1.5">
                    {actions.map(({ kind, note }, index) => {
                      const Icon = ACTION_ICONS[kind as ActionKind];
                      return (
                        <span
                          // biome-ignore lint/suspicious/noArrayIndexKey: the actions of a rule are told apart by their place
                          key={index}
                          title={note ?? t('done')}
                          className={note === undefined ? 'text-ok-text' : 'text-ink-3'}
                        >
                          <Icon aria-hidden className={note === undefined ? 'size-4' : 'size-4 opacity-40'} />
                          <span className="sr-only">{note ?? t('done')}</span>
                        </span>
                      );
                    })}
                  </span>
                </summary>
                <div className="grid gap-3 pb-4 ps-7">
                  {actions.map(({ kind, to, subject, text, note }, index) => (
                    <SentCopy
                      // biome-ignore lint/suspicious/noArrayIndexKey: the actions of a rule are told apart by their place
                      key={index}
                      kind={kind as ActionKind}
                      to={kind === 'webhook' ? to.map((id) => endpoints.find((each) => each.id === id)?.url ?? id) : to}
                      subject={subject}
                      text={text}
                      note={note}
                    />
                  ))}
                </div>
              </details>
            </li>
          ))}
        </ul>
      )}
      {result.events > fits.length && fits.length > 0 && (
        <p className="text-xs text-ink-3">{t('otherCount', { count: result.events - fits.length })}</p>
      )}
    </>
  );
}
