/**
 * The client's address as our own front server names it: the last entry is who connected, and behind a declared proxy the
 * one before it is whom that proxy named. Anything further left is the client's own claim.
 */
export function clientAddress(headers: Pick<Headers, 'get'>): string {
  const named = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  return named.at(named.length > 1 ? -2 : -1) || 'unknown';
}
