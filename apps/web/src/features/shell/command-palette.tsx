'use client';

import { Kbd } from '@tavola/ui/kbd';
import { Command } from 'cmdk';
import { MapPin } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { typingIn } from './keyboard.ts';
import type { StaffPage } from './staff-nav.ts';
import { useLocationHref } from './staff-sidebar.tsx';

export interface CommandPaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  pages: readonly StaffPage[];
  locations: readonly { slug: string; name: string }[];
}

const ITEM =
  'flex min-h-9 cursor-pointer items-center gap-3 rounded-sm px-2.5 text-sm data-[selected=true]:bg-sunken [&>svg]:size-4 [&>svg]:text-ink-3';
const CHORD_MS = 1_000;

/** ⌘K opens it, `g` then a page's letter jumps without opening it. */
function useShortcuts(pages: readonly StaffPage[], open: (open: boolean) => void, go: (href: string) => void) {
  useEffect(() => {
    let chordUntil = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)) {
        event.preventDefault();
        open(true);
        return;
      }
      if (event.metaKey || event.ctrlKey || event.altKey || typingIn(event.target)) return;
      if (event.key === 'g') {
        chordUntil = event.timeStamp + CHORD_MS;
        return;
      }
      const page = event.timeStamp < chordUntil && pages.find(({ shortcut }) => shortcut === event.key);
      chordUntil = 0;
      if (!page) return;
      event.preventDefault();
      go(page.href);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [pages, open, go]);
}

export function CommandPalette({ open, onOpenChange, pages, locations }: CommandPaletteProps) {
  const t = useTranslations('shell.staff');
  const router = useRouter();
  const pathname = usePathname();
  const hrefFor = useLocationHref();
  const go = (href: string) => {
    onOpenChange(false);
    router.push(href);
  };
  useShortcuts(pages, onOpenChange, (href) => go(hrefFor(href)));
  return (
    <Command.Dialog
      open={open}
      onOpenChange={onOpenChange}
      label={t('search')}
      overlayClassName="fixed inset-0 z-40 bg-scrim"
      contentClassName="fixed inset-x-4 top-[12vh] z-50 mx-auto max-w-lg overflow-hidden rounded-lg border border-line bg-raised text-ink shadow-float"
    >
      <Command.Input
        placeholder={t('search')}
        className="h-13 w-full border-b border-line bg-transparent px-4 text-base outline-none placeholder:text-ink-3"
      />
      <Command.List className="max-h-80 overflow-y-auto p-2">
        <Command.Empty className="px-3 py-8 text-center text-sm text-ink-3">{t('noMatch')}</Command.Empty>
        <Command.Group
          heading={t('goTo')}
          className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-3"
        >
          {pages.map(({ key, href, icon: Icon, shortcut }) => (
            <Command.Item key={key} value={`${t(key)} ${key}`} onSelect={() => go(hrefFor(href))} className={ITEM}>
              <Icon aria-hidden />
              <span className="flex-1">{t(key)}</span>
              <Kbd>g</Kbd>
              <Kbd>{shortcut}</Kbd>
            </Command.Item>
          ))}
        </Command.Group>
        {locations.length > 1 && (
          <Command.Group
            heading={t('switchTo')}
            className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-3"
          >
            {locations.map(({ slug, name }) => (
              <Command.Item
                key={slug}
                value={`${name} ${slug}`}
                onSelect={() => go(`${pathname}?location=${slug}`)}
                className={ITEM}
              >
                <MapPin aria-hidden />
                {name}
              </Command.Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
    </Command.Dialog>
  );
}
