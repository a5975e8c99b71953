'use client';

import type { Permission } from '@tavola/shared';
import { cn } from '@tavola/ui/cn';
import { IconButton } from '@tavola/ui/icon-button';
import { ToastProvider } from '@tavola/ui/toast';
import { PanelLeft, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { CommandPalette } from './command-palette.tsx';
import { LocationSwitcher } from './location-switcher.tsx';
import { STAFF_PAGES } from './staff-nav.ts';
import { StaffSidebar } from './staff-sidebar.tsx';
import { UserMenu } from './user-menu.tsx';

export interface StaffShellProps {
  restaurant: string;
  staff: { name: string; email: string; role: 'super_admin' | 'manager' | 'staff' };
  permissions: readonly Permission[];
  locations: readonly { slug: string; name: string }[];
  theme: 'system' | 'light' | 'dark';
  /** Stands before the user menu. */
  tools?: ReactNode;
  children: ReactNode;
}

/** Sidebar, top bar with location switcher, palette and user menu around every dashboard page. */
export function StaffShell({ restaurant, staff, permissions, locations, theme, tools, children }: StaffShellProps) {
  const t = useTranslations('shell.staff');
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [sidebarOpen, setSidebarOpen] = useState(false);
  const pages = STAFF_PAGES.filter(({ permission }) => permissions.includes(permission));
  return (
    <ToastProvider dismissLabel={t('dismiss')} place="top">
      <div data-surface="cockpit" className="flex min-h-dvh bg-ground text-base text-ink">
        <StaffSidebar restaurant={restaurant} pages={pages} open={sidebarOpen} onClose={() => setSidebarOpen(false)} />
        <div className="flex min-w-0 flex-1 flex-col">
          <header className="sticky top-0 z-20 flex h-13 items-center gap-2 border-b border-line bg-ground/95 px-3 backdrop-blur md:px-5 print:hidden">
            <IconButton label={t('openMenu')} className="lg:hidden" onClick={() => setSidebarOpen(true)}>
              <PanelLeft aria-hidden className="size-4.5" />
            </IconButton>
            <LocationSwitcher locations={locations} />
            <button
              type="button"
              onClick={() => setPaletteOpen(true)}
              className={cn(
                'ms-auto flex min-h-9 items-center gap-2 rounded-md px-2.5 text-sm text-ink-3 hover:bg-sunken hover:text-ink',
                'md:w-64 md:border md:border-line md:bg-raised',
              )}
            >
              <Search aria-hidden className="size-4" />
              <span className="max-md:sr-only">{t('searchHint')}</span>
              <kbd className="ms-auto hidden font-text text-xs md:inline">⌘K</kbd>
            </button>
            {tools}
            <UserMenu staff={staff} theme={theme} />
          </header>
          <main id="content" className="min-w-0 flex-1 p-4 md:p-6 print:p-0">
            {children}
          </main>
        </div>
        <CommandPalette open={paletteOpen} onOpenChange={setPaletteOpen} pages={pages} locations={locations} />
      </div>
    </ToastProvider>
  );
}
