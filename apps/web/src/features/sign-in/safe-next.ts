const FALLBACK = '/dashboard';

/** Where to go after signing in: a path of this site, never another host. */
export function safeNext(wanted: string | string[] | undefined): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return FALLBACK;
  const base = 'https://site.invalid';
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : undefined;
  // A path may itself begin with two slashes once its dots are gone, which a browser reads as a host.
  const isHere = url?.origin === base && !url.pathname.startsWith('//');
  return isHere ? `${url.pathname}${url.search}` : FALLBACK;
}
