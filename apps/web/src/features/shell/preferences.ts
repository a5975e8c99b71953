export const LOCALE_COOKIE = 'tavola.locale';
export const THEME_COOKIE = 'tavola.theme';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const parseTheme = (value: string | undefined): Theme => THEMES.find((theme) => theme === value) ?? 'system';

/** A year, readable by scripts: these hold taste, not secrets. */
export const preferenceCookie = (name: string, value: string) =>
  `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=31536000; SameSite=Lax`;
