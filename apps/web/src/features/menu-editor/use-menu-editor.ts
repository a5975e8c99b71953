'use client';

import type { MenuForEditing } from '@tavola/shared/schemas';
import { useToast } from '@tavola/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fieldProblems, problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';

export type Client = ReturnType<typeof trpc.useUtils>['client'];

export interface Act {
  work: (client: Client) => Promise<unknown>;
  /** Said when it is done. */
  said?: string;
  /** What brings back how it was. */
  undo?: (client: Client) => Promise<unknown>;
  done?: () => void;
}

const REASONS = ['slug_taken', 'cycle', 'not_empty', 'in_use', 'other_siblings', 'in_use_or_missing'] as const;

/** The menu in editing and the one way to change it: do, say so, offer to undo, and read again what came of it. */
export function useMenuEditor(initial: MenuForEditing) {
  const t = useTranslations('menuEditor');
  const common = useTranslations('common');
  const toast = useToast();
  const utils = trpc.useUtils();
  const query = trpc.menu.getForEditing.useQuery(undefined, { initialData: initial });
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Record<string, string>>({});

  function told(error: unknown): void {
    const problem = problemOf(error);
    const reason = REASONS.find((known) => known === problem?.details?.reason);
    const fields = reason === 'slug_taken' ? { slug: t('conflict.slug_taken') } : fieldProblems(error);
    setProblems(fields);
    const text = reason ? t(`conflict.${reason}`) : (Object.values(fields)[0] ?? problem?.message);
    toast({ text: text ?? common('error.text'), tone: 'danger' });
  }

  /** Resolves when the menu is read again; refusals are told, beside their fields where they have one. */
  async function act({ work, said, undo, done }: Act): Promise<void> {
    setBusy(true);
    setProblems({});
    try {
      await work(utils.client);
      done?.();
      if (said !== undefined) {
        toast({
          text: said,
          ...(undo
            ? { undo: { label: common('actions.undo'), run: () => void act({ work: undo, said: t('undone') }) } }
            : {}),
        });
      }
    } catch (error) {
      told(error);
    } finally {
      await Promise.all([utils.menu.getForEditing.invalidate(), utils.menu.get.invalidate()]);
      setBusy(false);
    }
  }

  return {
    menu: query.data,
    busy,
    problems,
    clearProblems: () => setProblems({}),
    act: (what: Act) => void act(what),
    /** Says why something cannot be done, without asking the server. */
    refuse: (reason: (typeof REASONS)[number]) => toast({ text: t(`conflict.${reason}`), tone: 'danger' }),
    /** Shows a new order at once; the server's follows. */
    showOrder: (ids: readonly string[]) =>
      utils.menu.getForEditing.setData(
        undefined,
        (known) =>
          known && {
            ...known,
            items: known.items.map((item) => (ids.includes(item.id) ? { ...item, sort: ids.indexOf(item.id) } : item)),
          },
      ),
  };
}
