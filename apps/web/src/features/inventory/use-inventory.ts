'use client';

import type { Impact, Inventory, InventoryChange } from '@tavola/shared/schemas';
import { useToast } from '@tavola/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fieldProblems, problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { mergeImpacts } from './merge-impacts.ts';

interface Waiting {
  impact: Impact;
  save: () => Promise<void>;
}

/**
 * The rules of a location and the one way to change them: ask what would break, save at once when nothing does, wait
 * for the person's word otherwise.
 */
export function useInventory(initial: Inventory) {
  const t = useTranslations('inventory');
  const toast = useToast();
  const { client } = trpc.useUtils();
  const [inventory, setInventory] = useState(initial);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const { location } = initial;

  async function attempt(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setProblems({});
    try {
      await work();
    } catch (error) {
      const fields = fieldProblems(error);
      setProblems(fields);
      toast({ text: Object.values(fields)[0] ?? problemOf(error)?.message ?? t('lost'), tone: 'danger' });
    } finally {
      setBusy(false);
    }
  }

  /** Each change that was saved is told to `onSaved` by its place in the list, also when a later one is refused. */
  function propose(changes: readonly InventoryChange[], onSaved?: (index: number) => void): void {
    const save = async () => {
      for (const [index, change] of changes.entries()) {
        setInventory(await client.inventory.save.mutate({ location, change }));
        onSaved?.(index);
      }
      toast({ text: t('saved') });
    };
    void attempt(async () => {
      const impacts = await Promise.all(changes.map((change) => client.inventory.preview.query({ location, change })));
      const impact = mergeImpacts(impacts);
      if (impact.broken.length === 0) await save();
      else setWaiting({ impact, save });
    });
  }

  return {
    inventory,
    busy,
    problems,
    clearProblems: () => setProblems({}),
    propose,
    impact: waiting?.impact ?? null,
    leave: () => setWaiting(null),
    confirm: () => {
      const decided = waiting;
      setWaiting(null);
      if (decided) void attempt(decided.save);
    },
  };
}
