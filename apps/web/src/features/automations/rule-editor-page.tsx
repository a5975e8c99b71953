'use client';

import type { SaveRule } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import { EmptyState } from '@tavola/ui/empty-state';
import { ErrorState } from '@tavola/ui/error-state';
import { Loading, Skeleton } from '@tavola/ui/skeleton';
import { useToast } from '@tavola/ui/toast';
import { ArrowLeft, Workflow } from 'lucide-react';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { EMPTY_DRAFT, type RuleDraft, toDraft } from './draft-rule.ts';
import { RuleEditor } from './rule-editor.tsx';
import { StartingPoints } from './starting-points.tsx';
import { useCatalog, variablesIn } from './use-catalog.ts';

export interface RuleEditorPageProps {
  /** Undefined for a new rule. */
  ruleId: string | undefined;
  locations: readonly { slug: string; name: string }[];
  currency: string;
  timeZone: string;
}

/** One rule with everything it needs to be written. */
export function RuleEditorPage({ ruleId, locations, currency, timeZone }: RuleEditorPageProps) {
  const t = useTranslations('automations');
  const common = useTranslations('common');
  const toast = useToast();
  const router = useRouter();
  const utils = trpc.useUtils();
  const wanted = useSearchParams().get('event');
  const catalog = useCatalog();
  // What is being written here must not be overwritten by a look at the server.
  const rule = trpc.automations.get.useQuery(
    { id: ruleId ?? '' },
    { enabled: ruleId !== undefined, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
  );
  const endpoints = trpc.webhooks.list.useQuery();
  const [start, setStart] = useState<RuleDraft | null>(null);
  const [removing, setRemoving] = useState(false);
  const saving = trpc.automations.save.useMutation();
  const remove = trpc.automations.remove.useMutation({
    onSuccess: () => {
      void utils.automations.list.invalidate();
      toast({ text: t('editor.removed') });
      router.push('/dashboard/automations');
    },
    onError: (error) => toast({ text: problemOf(error)?.message ?? common('error.text'), tone: 'danger' }),
  });
  const events = catalog.data?.events ?? [];
  const linked = events.find(({ name }) => name === wanted)?.name;
  const stored = rule.data;
  const isMoney = (path: string) =>
    variablesIn(events, stored?.event ?? null).some((variable) => variable.path === path && variable.type === 'money');
  const initial =
    ruleId === undefined
      ? (start ?? (linked ? { ...EMPTY_DRAFT, event: linked } : null))
      : stored && catalog.isSuccess
        ? toDraft(stored, currency, isMoney)
        : null;
  const failed = catalog.isError ? catalog : rule.isError ? rule : null;
  const gone = problemOf(rule.error)?.code === 'NOT_FOUND';
  const save = async (written: Omit<SaveRule, 'id'>) => {
    const saved = await saving.mutateAsync({ id: ruleId, ...written });
    void utils.automations.list.invalidate();
    // The page of a new rule reads it itself: put here it would be kept, and be out of date when it is opened again.
    if (ruleId === undefined) router.replace(`/dashboard/automations/${saved.id}`);
    else utils.automations.get.setData({ id: saved.id }, saved);
  };
  return (
    <>
      <header className="mb-5">
        <Link
          href="/dashboard/automations"
          className="-ms-1 mb-1 inline-flex min-h-8 items-center gap-1.5 rounded-sm px-1 text-sm text-ink-2 hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {t('editor.back')}
        </Link>
        <h1 className="text-2xl font-semibold">{stored?.name ?? t('editor.newTitle')}</h1>
      </header>
      {gone && (
        <EmptyState icon={<Workflow aria-hidden />} title={t('editor.missing')}>
          {t('editor.missingText')}
        </EmptyState>
      )}
      {failed && !gone && (
        <ErrorState
          title={common('error.title')}
          action={<Button onClick={() => void failed.refetch()}>{common('actions.retry')}</Button>}
        >
          {problemOf(failed.error)?.message ?? common('error.text')}
        </ErrorState>
      )}
      {!failed && (catalog.isPending || (ruleId !== undefined && rule.isPending)) && (
        <Loading label={common('loading')}>
          <div className="grid gap-5">
            <Skeleton className="h-24" />
            <Skeleton className="h-28" />
            <Skeleton className="h-64" />
          </div>
        </Loading>
      )}
      {!failed && catalog.isSuccess && ruleId === undefined && initial === null && (
        <StartingPoints onStart={setStart} />
      )}
      {!failed && catalog.isSuccess && initial && (
        <RuleEditor
          ruleId={ruleId}
          initial={initial}
          catalog={events}
          endpoints={endpoints.data?.items ?? []}
          locations={locations}
          currency={currency}
          timeZone={timeZone}
          save={save}
        >
          {stored && !stored.seeded && (
            <Button variant="quiet" className="text-danger-text" onClick={() => setRemoving(true)}>
              {t('editor.remove')}
            </Button>
          )}
        </RuleEditor>
      )}
      {stored?.seeded && <p className="mt-4 text-sm text-ink-3">{t('editor.builtInText')}</p>}
      <Dialog
        open={removing}
        onClose={() => setRemoving(false)}
        title={t('editor.removeTitle', { name: stored?.name ?? '' })}
        closeLabel={common('actions.close')}
        footer={
          <div className="flex justify-end gap-2">
            <Button variant="secondary" onClick={() => setRemoving(false)}>
              {common('actions.cancel')}
            </Button>
            <Button variant="danger" busy={remove.isPending} onClick={() => remove.mutate({ id: ruleId ?? '' })}>
              {t('editor.remove')}
            </Button>
          </div>
        }
      >
        <p className="text-sm text-ink-2">{t('editor.removeText')}</p>
      </Dialog>
    </>
  );
}
