import ipaddr from 'ipaddr.js';
import type { Secrets } from '../kernel/ctx.ts';
import { hmac } from '../kernel/secrets.ts';

/**
 * Stands for a client's address where one is counted: the same for the same address, useless without the server's secret.
 * IPv6 addresses count by their /64, because one client has all of it.
 */
export const callerOf = (secrets: Secrets, address: string): string =>
  hmac(secrets, 'callers', networkOf(address)).toString('base64url').slice(0, 22);

function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toNormalizedString()}/64`).toString();
}
