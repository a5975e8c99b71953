'use client';

import type { SaveRule } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Switch } from '@tavola/ui/switch';
import { useToast } from '@tavola/ui/toast';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useState } from 'react';
import { fieldProblems } from '@/client/problem.ts';
import { ActionList } from './action-list.tsx';
import { ConditionEditor } from './condition-editor.tsx';
import { type RuleDraft, sameDraft } from './draft-rule.ts';
import { EditorContext, type EditorContextValue } from './editor-context.ts';
import { EditorPanels } from './editor-panels.tsx';
import { EventPicker } from './event-picker.tsx';
import { type DraftProblem, readDraft } from './read-draft.ts';
import { type EventCatalog, variablesIn } from './use-catalog.ts';
import { useRuleSentence } from './use-rule-sentence.ts';
import { useUnsavedGuard } from './use-unsaved-guard.ts';

export interface RuleEditorProps {
  /** Undefined for a rule that is not stored yet. */
  ruleId: string | undefined;
  /** As stored, or where a new one begins. */
  initial: RuleDraft;
  catalog: EventCatalog;
  endpoints: EditorContextValue['endpoints'];
  locations: EditorContextValue['locations'];
  currency: string;
  timeZone: string;
  /** Stores the rule; throws the contract's refusal. */
  save: (rule: Omit<SaveRule, 'id'>) => Promise<void>;
  /** Further actions on a stored rule. */
  children?: ReactNode;
}

/** A rule as four questions: when, if, then, how often. Beside it one reads and tries what is being written. */
export function RuleEditor(props: RuleEditorProps) {
  const { ruleId, initial, catalog, endpoints, locations, currency, timeZone, save, children } = props;
  const t = useTranslations('automations');
  const toast = useToast();
  const sentence = useRuleSentence();
  const switchId = useId();
  const [stored, setStored] = useState(initial);
  const [draft, setDraft] = useState(initial);
  const [checked, setChecked] = useState(false);
  const [refused, setRefused] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const unsaved = ruleId === undefined || !sameDraft(draft, stored);
  const guard = useUnsavedGuard(unsaved && !busy && !(ruleId === undefined && sameDraft(draft, initial)));
  const variables = variablesIn(catalog, draft.event);
  const described = catalog.find(({ name }) => name === draft.event);
  const { problems } = readDraft(draft, { variables, currency });
  const change = (next: Partial<RuleDraft>) => {
    setRefused({});
    setDraft({ ...draft, ...next });
  };
  const words = ({ key, name }: DraftProblem) => t(`problem.${key}`, { name: name ?? '' });
  const problemAt = (path: string): string | undefined => {
    const own = checked ? problems.find((problem) => problem.path === path) : undefined;
    return own ? words(own) : refused[path];
  };
  /** The rule as written, or null after showing what is missing and going there. A trial needs no name. */
  const readRule = (mayLackName = false) => {
    setChecked(true);
    const named = mayLackName && draft.name.trim() === '' ? { ...draft, name: '–' } : draft;
    const ready = readDraft(named, { variables, currency }).rule;
    if (ready) return ready;
    toast({ text: t('editor.check'), tone: 'danger' });
    // The fields learn that they are wrong in the next paint.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid=true], #rule-add-action')?.focus());
    return null;
  };
  const submit = async () => {
    const ready = readRule();
    if (!ready) return;
    setBusy(true);
    setRefused({});
    try {
      await save(ready);
      setStored(draft);
      setChecked(false);
      toast({ text: t('editor.saved') });
    } catch (error) {
      setRefused(fieldProblems(error));
      toast({
        text: t(Object.keys(fieldProblems(error)).length > 0 ? 'editor.check' : 'editor.failed'),
        tone: 'danger',
      });
    } finally {
      setBusy(false);
    }
  };

  const editing: EditorContextValue = {
    event: draft.event,
    variables,
    hasCustomer: described?.hasCustomer ?? true,
    currency,
    locations,
    endpoints,
    problemAt,
  };
  return (
    <EditorContext value={editing}>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <form
          noValidate
          className="grid min-w-0 gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <p className="max-w-prose text-base text-ink-2" aria-live="polite">
            {sentence(draft, { variables, endpoints, locations })}
          </p>
          <Step>
            <Field label={t('editor.name')} error={problemAt('name')}>
              <Input
                maxLength={120}
                placeholder={t('editor.namePlaceholder')}
                value={draft.name}
                onChange={({ target }) => change({ name: target.value })}
              />
            </Field>
          </Step>
          <Step title={t('editor.when')}>
            <EventPicker
              catalog={catalog}
              value={draft.event}
              error={problemAt('event')}
              onChange={(event) => change({ event })}
            />
          </Step>
          {draft.event !== null && (
            <>
              <Step title={t('editor.if')} hint={t('editor.ifHint')}>
                <ConditionEditor conditions={draft.conditions} onChange={(conditions) => change({ conditions })} />
              </Step>
              <Step title={t('editor.then')} hint={t('editor.thenHint')}>
                <ActionList
                  actions={draft.actions}
                  mails={described?.mails ?? []}
                  pushes={described?.pushes ?? []}
                  onChange={(actions) => change({ actions })}
                />
              </Step>
              <Step title={t('editor.limit')} hint={t('editor.limitHint')}>
                <Field label={t('editor.rate')} error={problemAt('ratePerHour')} className="max-w-60">
                  <Input
                    inputMode="numeric"
                    maxLength={6}
                    placeholder={t('editor.ratePlaceholder')}
                    value={draft.ratePerHour}
                    onChange={({ target }) => change({ ratePerHour: target.value })}
                  />
                </Field>
              </Step>
            </>
          )}
          <div className="sticky bottom-4 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line bg-raised p-2 ps-4 shadow-float">
            <span className="me-auto flex items-center gap-3">
              <Switch
                id={switchId}
                checked={draft.enabled}
                onChange={({ target }) => change({ enabled: target.checked })}
              />
              <label htmlFor={switchId} className="text-sm font-medium">
                {t('editor.enabled')}
              </label>
              <span aria-live="polite" className="text-sm text-ink-3">
                {unsaved && t('editor.unsaved')}
              </span>
            </span>
            {children}
            {ruleId !== undefined && unsaved && (
              <Button
                variant="quiet"
                onClick={() => {
                  setDraft(stored);
                  setRefused({});
                  setChecked(false);
                }}
              >
                {t('editor.discard')}
              </Button>
            )}
            <Button type="submit" busy={busy}>
              {t('editor.save')}
            </Button>
          </div>
        </form>
        <EditorPanels
          ruleId={ruleId}
          event={draft.event}
          actions={draft.actions}
          written={JSON.stringify([draft.conditions, draft.actions])}
          readRule={() => readRule(true)}
          timeZone={timeZone}
        />
      </div>
      <Dialog
        open={guard.leavingTo !== null}
        onClose={guard.stay}
        title={t('editor.leaveTitle')}
        closeLabel={t('editor.stay')}
        footer={
          <div className="flex justify-end gap-2">
            <Button variant="secondary" onClick={guard.stay}>
              {t('editor.stay')}
            </Button>
            <Button variant="danger" onClick={guard.leave}>
              {t('editor.leave')}
            </Button>
          </div>
        }
      >
        <p className="text-sm text-ink-2">{t('editor.leaveText')}</p>
      </Dialog>
    </EditorContext>
  );
}

function Step({ title, hint, children }: { title?: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={title && id} className="min-w-0 rounded-md border border-line bg-raised p-4 md:p-5">
      {title && (
        <header className="mb-3 flex flex-wrap items-baseline gap-x-3">
          <h2 id={id} className="text-lg font-semibold">
            {title}
          </h2>
          {hint && <p className="text-sm text-ink-3">{hint}</p>}
        </header>
      )}
      {children}
    </section>
  );
}
