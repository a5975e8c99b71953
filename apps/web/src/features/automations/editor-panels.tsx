'use client';

import type { EventName } from '@tavola/shared';
import type { SaveRule } from '@tavola/shared/schemas';
import { Tabs } from '@tavola/ui/tabs';
import { useTranslations } from 'next-intl';
import type { DraftAction } from './draft-rule.ts';
import { DryRunPanel } from './dry-run-panel.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { RunLog } from './run-log.tsx';

export interface EditorPanelsProps {
  ruleId: string | undefined;
  event: EventName | null;
  actions: readonly DraftAction[];
  /** Changes with what the rule does, so that a trial of another text is not taken for one of this. */
  written: string;
  readRule: () => Omit<SaveRule, 'id'> | null;
  timeZone: string;
}

/** Beside the rule: how it reads, what it would have done, and what it did. */
export function EditorPanels({ ruleId, event, actions, written, readRule, timeZone }: EditorPanelsProps) {
  const t = useTranslations('automations');
  const later = <p className="py-8 text-center text-sm text-ink-2">{t('preview.noEvent')}</p>;
  return (
    <aside
      aria-label={t('panel.label')}
      className="min-w-0 rounded-md border border-line bg-ground p-4 xl:sticky xl:top-19 xl:max-h-[calc(100dvh-6rem)] xl:overflow-y-auto"
    >
      <Tabs
        label={t('panel.label')}
        tabs={[
          {
            value: 'preview',
            label: t('panel.preview'),
            content: event ? <PreviewPanel key={event} event={event} actions={actions} timeZone={timeZone} /> : later,
          },
          {
            value: 'dryRun',
            label: t('panel.dryRun'),
            content: event ? (
              <DryRunPanel key={event} written={written} readRule={readRule} timeZone={timeZone} />
            ) : (
              later
            ),
          },
          ...(ruleId === undefined
            ? []
            : [
                {
                  value: 'runs',
                  label: t('panel.runs'),
                  content: <RunLog ruleId={ruleId} timeZone={timeZone} />,
                } as const,
              ]),
        ]}
      />
    </aside>
  );
}
