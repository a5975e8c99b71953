import { cn } from '@tavola/ui/cn';
import { getTranslations } from 'next-intl/server';
import { siteIdentity } from '@/server/site-identity.ts';
import { paths } from './paths.ts';
import type { SiteFrameProps } from './site-frame.tsx';

export async function SiteHeader({ site, act }: Pick<SiteFrameProps, 'site' | 'act'>) {
  const t = await getTranslations('shell.site');
  const { name } = await siteIdentity();
  const links = [
    { act: 'menu', href: paths.menu(site.slug), label: t('menu') },
    { act: 'book', href: paths.book(site.slug), label: t('book') },
  ] as const;
  return (
    <header className="border-b border-line">
      <nav
        aria-label={t('label')}
        className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-5 py-3 md:px-8 md:py-4"
      >
        <a
          href={paths.home(site.slug)}
          className="me-auto py-1 font-display text-lg leading-none font-semibold tracking-tight"
        >
          {name}
        </a>
        {links.map((link) => (
          <a
            key={link.act}
            href={link.href}
            aria-current={link.act === act ? 'page' : undefined}
            className={cn(
              'inline-flex min-h-9 items-center text-sm underline-offset-6 hover:underline',
              link.act === act ? 'font-medium underline decoration-accent decoration-2' : 'text-ink-2',
            )}
          >
            {link.label}
          </a>
        ))}
      </nav>
    </header>
  );
}
