import { lookup } from 'node:dns/promises';
import { DomainError } from '../kernel/domain-error.ts';
import { type AddressRules, addressRules, isAddress, isAllowListed, mayReach } from './address-rules.ts';
import { allowedCidrs } from './env.ts';

/** Every address a name has, the same way the connection will ask. */
export type Resolve = (host: string) => Promise<string[]>;

export const resolveByDns: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

export interface UrlCheck {
  rules: AddressRules;
  resolve: Resolve;
}

export const defaultUrlCheck = (): UrlCheck => ({ rules: addressRules(allowedCidrs()), resolve: resolveByDns });

const DNS_PATIENCE_MS = 3_000;

/**
 * Why webhooks may not go to this URL, or undefined when they may. Names are resolved and **every** address must be
 * allowed. A name that does not resolve now passes: the connection asks again and checks again.
 */
export async function endpointUrlProblem(url: string, { rules, resolve }: UrlCheck): Promise<string | undefined> {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol)) return 'Use an address that begins with https://';
  if (parsed.username || parsed.password) return 'Leave user and password out of the address';
  const host = hostOf(parsed);
  const addresses = isAddress(host) ? [host] : await resolveSoon(resolve, host);
  if (addresses.some((address) => !mayReach(address, rules))) return 'This address leads into a private network';
  const local = addresses.length > 0 && addresses.every((address) => isAllowListed(address, rules));
  if (parsed.protocol === 'http:' && !local) return 'Use https://';
  return undefined;
}

/** The host as it will be dialled: without the brackets of IPv6 and without a closing dot. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');

export async function requireEndpointUrl(url: string, check: UrlCheck = defaultUrlCheck()): Promise<void> {
  const problem = await endpointUrlProblem(url, check);
  if (problem) throw new DomainError('VALIDATION_FAILED', { details: { issues: [{ path: 'url', message: problem }] } });
}

async function resolveSoon(resolve: Resolve, host: string): Promise<string[]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<string[]>((done) => {
    timer = setTimeout(() => done([]), DNS_PATIENCE_MS);
  });
  try {
    return await Promise.race([resolve(host).catch(() => []), patience]);
  } finally {
    clearTimeout(timer);
  }
}
