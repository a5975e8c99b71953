'use client';

import type { Location } from '@tavola/shared/schemas';
import { useToast } from '@tavola/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fieldProblems, problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import type { ContactChange } from './contact-form.tsx';
import type { Pausable } from './pause-card.tsx';

const MINUTE = 60_000;

/** The location as guests see it, and what may be changed about it without touching its rules. */
export function useLocation(initial: Location) {
  const t = useTranslations('hours');
  const toast = useToast();
  const { client } = trpc.useUtils();
  const [location, setLocation] = useState(initial);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Record<string, string>>({});

  async function run(work: () => Promise<Location>, done: string): Promise<void> {
    setBusy(true);
    setProblems({});
    try {
      setLocation(await work());
      toast({ text: done });
    } catch (error) {
      const fields = fieldProblems(error);
      setProblems(fields);
      toast({ text: Object.values(fields)[0] ?? problemOf(error)?.message ?? t('lost'), tone: 'danger' });
    } finally {
      setBusy(false);
    }
  }

  return {
    location,
    busy,
    problems,
    update: (change: ContactChange) =>
      void run(() => client.locations.update.mutate({ location: initial.slug, ...change }), t('saved')),
    pause: (what: Pausable, minutes: number | null) => {
      const until = minutes === null ? null : new Date(Date.now() + minutes * MINUTE).toISOString();
      const done = t(minutes === null ? 'pause.resumed' : 'pause.done');
      void run(() => client.locations.pause.mutate({ location: initial.slug, what, until }), done);
    },
  };
}
