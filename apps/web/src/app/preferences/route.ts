import { LOCALES } from '@tavola/shared';
import type { NextRequest } from 'next/server';
import { LOCALE_COOKIE, preferenceCookie, THEME_COOKIE, THEMES } from '@/features/shell/preferences.ts';

/** Where the form was sent from, as a path of this site. */
function cameFrom(request: NextRequest): string {
  const referrer = request.headers.get('referer');
  if (!referrer || !URL.canParse(referrer)) return '/';
  const { pathname, search } = new URL(referrer);
  return pathname.startsWith('//') ? '/' : `${pathname}${search}`;
}

/** Remembers a language or an appearance and goes back; values that are not offered are ignored. */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await request.formData();
  const headers = new Headers({ location: cameFrom(request) });
  const locale = LOCALES.find((value) => value === form.get('locale'));
  const theme = THEMES.find((value) => value === form.get('theme'));
  if (locale) headers.append('set-cookie', preferenceCookie(LOCALE_COOKIE, locale));
  if (theme) headers.append('set-cookie', preferenceCookie(THEME_COOKIE, theme));
  return new Response(null, { status: 303, headers });
}
