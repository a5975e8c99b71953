'use client';

import { cn } from '@tavola/ui/cn';
import { IconButton } from '@tavola/ui/icon-button';
import { X } from 'lucide-react';
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { StaffPage } from './staff-nav.ts';

export interface StaffSidebarProps {
  restaurant: string;
  pages: readonly StaffPage[];
  /** On small screens it lies over the page. */
  open: boolean;
  onClose: () => void;
}

const isCurrent = (href: string, pathname: string) =>
  href === '/dashboard' ? pathname === href : pathname === href || pathname.startsWith(`${href}/`);

/** Keeps the chosen location while moving between pages. */
export function useLocationHref() {
  const location = useSearchParams().get('location');
  return (href: string) => (location ? `${href}?location=${encodeURIComponent(location)}` : href);
}

function PageLinks({ pages, onFollow }: { pages: readonly StaffPage[]; onFollow: () => void }) {
  const t = useTranslations('shell.staff');
  const pathname = usePathname();
  const hrefFor = useLocationHref();
  return (
    <ul className="grid gap-0.5">
      {pages.map(({ key, href, icon: Icon }) => {
        const current = isCurrent(href, pathname);
        return (
          <li key={key}>
            <Link
              href={hrefFor(href)}
              onClick={onFollow}
              aria-current={current ? 'page' : undefined}
              className={cn(
                'flex min-h-9 items-center gap-2.5 rounded-md px-2.5 text-sm transition-colors motion-fast',
                current
                  ? 'bg-raised font-medium text-ink shadow-raise'
                  : 'text-ink-2 hover:bg-raised/60 hover:text-ink',
              )}
            >
              <Icon aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
              {t(key)}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

export function StaffSidebar({ restaurant, pages, open, onClose }: StaffSidebarProps) {
  const t = useTranslations('shell');
  const drawer = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = drawer.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  const brand = <span className="truncate px-2.5 font-semibold tracking-tight">{restaurant}</span>;
  return (
    <>
      <nav
        aria-label={t('staff.label')}
        className="sticky top-0 hidden h-dvh w-56 shrink-0 flex-col gap-4 border-e border-line bg-sunken px-3 py-4 lg:flex print:hidden"
      >
        {brand}
        <PageLinks pages={pages} onFollow={onClose} />
      </nav>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the browser's own; the click only tells a press on the backdrop */}
      <dialog
        ref={drawer}
        aria-label={t('staff.label')}
        onClose={onClose}
        onClick={(event) => event.target === event.currentTarget && onClose()}
        className="m-0 h-dvh max-h-none w-72 max-w-[85vw] bg-sunken p-0 text-ink shadow-float backdrop:bg-scrim"
      >
        <nav aria-label={t('staff.label')} className="grid gap-4 px-3 py-3">
          <div className="flex items-center justify-between">
            {brand}
            <IconButton label={t('staff.dismiss')} onClick={onClose}>
              <X aria-hidden className="size-5" />
            </IconButton>
          </div>
          <PageLinks pages={pages} onFollow={onClose} />
        </nav>
      </dialog>
    </>
  );
}
