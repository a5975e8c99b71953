import { EmptyState } from '@tavola/ui/empty-state';
import { Lock } from 'lucide-react';
import { getTranslations } from 'next-intl/server';

/** A page that exists but is not open to this person's role. */
export async function RefusedPage() {
  const t = await getTranslations('shell.refused');
  return (
    <EmptyState icon={<Lock aria-hidden />} title={t('title')}>
      {t('text')}
    </EmptyState>
  );
}
