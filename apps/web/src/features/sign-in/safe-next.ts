const FALLBACK = '/dashboard';

/** Where to go after signing in: a path of this site, never another host. */
export function safeNext(wanted: string | string[] | undefined): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return FALLBACK;
  const base = 'https://site.invalid';
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : undefined;
  return url?.origin === base ? `${url.pathname}${url.search}` : FALLBACK;
}
