'use client';

import { LOCALES } from '@tavola/shared';
import { Avatar } from '@tavola/ui/avatar';
import { DropdownMenu, MenuItem, MenuLabel, MenuRadio, MenuSeparator } from '@tavola/ui/dropdown-menu';
import { ExternalLink, LogOut } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { LOCALE_COOKIE, preferenceCookie, THEME_COOKIE, THEMES, type Theme } from './preferences.ts';
import { signOut } from './sign-out.ts';
import type { StaffShellProps } from './staff-shell.tsx';
import { useComplain } from './use-complain.ts';

export function UserMenu({ staff, theme }: Pick<StaffShellProps, 'staff' | 'theme'>) {
  const t = useTranslations('shell');
  const role = useTranslations('common.role');
  const locale = useLocale();
  const router = useRouter();
  const complain = useComplain();
  const remember = (name: string, value: string) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store API is not in every browser we serve
    document.cookie = preferenceCookie(name, value);
    router.refresh();
  };
  return (
    <DropdownMenu
      trigger={
        <button type="button" aria-label={t('staff.account')} className="rounded-full">
          <Avatar name={staff.name} />
        </button>
      }
    >
      <MenuLabel>
        <span className="block text-sm font-medium text-ink">{staff.name}</span>
        <span className="block">{staff.email}</span>
        <span className="block">{role(staff.role)}</span>
      </MenuLabel>
      <MenuSeparator />
      <MenuRadio
        label={t('staff.appearance')}
        value={theme}
        choices={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
        onChange={(value: Theme) => remember(THEME_COOKIE, value)}
      />
      <MenuSeparator />
      <MenuRadio
        label={t('staff.language')}
        value={locale}
        choices={LOCALES.map((value) => ({ value, label: t(`locale.${value}`) }))}
        onChange={(value) => remember(LOCALE_COOKIE, value)}
      />
      <MenuSeparator />
      <MenuItem asChild>
        <a href="/">
          <ExternalLink aria-hidden className="size-4" />
          {t('staff.viewSite')}
        </a>
      </MenuItem>
      <MenuItem icon={<LogOut aria-hidden className="size-4" />} onSelect={() => void signOut().catch(complain)}>
        {t('staff.signOut')}
      </MenuItem>
    </DropdownMenu>
  );
}
