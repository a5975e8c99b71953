'use client';

import { useToast } from '@tavola/ui/toast';
import { useTranslations } from 'next-intl';
import { problemOf } from '@/client/problem.ts';

/** Says in a toast why something was refused, in the server's words where it gave any. */
export function useComplain(): (error: unknown) => void {
  const t = useTranslations('common');
  const toast = useToast();
  return (error) => toast({ text: problemOf(error)?.message ?? t('error.text'), tone: 'danger' });
}
