import { EmptyState } from '@tavola/ui/empty-state';
import { LinkButton } from '@tavola/ui/link-button';
import { getTranslations } from 'next-intl/server';

export default async function NotFound() {
  const t = await getTranslations('common.notFound');
  return (
    <main className="grid min-h-[80dvh] place-items-center">
      <EmptyState title={t('title')} action={<LinkButton href="/">{t('home')}</LinkButton>}>
        {t('text')}
      </EmptyState>
    </main>
  );
}
