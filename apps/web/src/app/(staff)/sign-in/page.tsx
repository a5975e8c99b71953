import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { TilePattern } from '@/features/shell/tile-pattern.tsx';
import { safeNext } from '@/features/sign-in/safe-next.ts';
import { SignInForm } from '@/features/sign-in/sign-in-form.tsx';
import { ClientMessages } from '@/i18n/client-messages.tsx';
import { currentSession } from '@/server/caller.ts';
import { siteIdentity } from '@/server/site-identity.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('title'), robots: { index: false } };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const next = safeNext((await searchParams).next);
  if (await currentSession()) redirect(next);
  const t = await getTranslations('signIn');
  const { name } = await siteIdentity();
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <main className="flex flex-col px-6 py-8 sm:px-12">
        <a href="/" className="font-display text-lg font-semibold tracking-tight">
          {name}
        </a>
        <div className="m-auto w-full max-w-sm py-12">
          <h1 className="text-3xl">{t('title')}</h1>
          <p className="mt-2 mb-8 text-ink-2">{t('lead')}</p>
          <ClientMessages namespaces={['signIn']}>
            <SignInForm next={next} />
          </ClientMessages>
        </div>
        <a
          href="/"
          className="inline-flex min-h-8 items-center self-start text-sm text-ink-2 underline-offset-4 hover:underline"
        >
          {t('back')}
        </a>
      </main>
      <div aria-hidden className="relative hidden overflow-hidden bg-accent-deep text-accent-deep-on lg:block">
        <TilePattern className="absolute inset-0 size-full opacity-90" />
      </div>
    </div>
  );
}
