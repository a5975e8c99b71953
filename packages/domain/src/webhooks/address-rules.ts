import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Networks the operator opened, e.g. `192.168.1.0/24` for a kitchen printer. */
export interface AddressRules {
  allow: [Address, number][];
}

/** Throws on a network that cannot be read, so that a typing error does not silently close or open anything. */
export function addressRules(cidrs: readonly string[]): AddressRules {
  return {
    allow: cidrs.map((cidr) => {
      if (!ipaddr.isValidCIDR(cidr))
        throw new Error(`WEBHOOK_ALLOW_CIDRS: "${cidr}" is not a network like 192.168.1.0/24`);
      return ipaddr.parseCIDR(cidr);
    }),
  };
}

export function isAllowListed(address: string, rules: AddressRules): boolean {
  const parsed = read(address);
  if (!parsed) return false;
  return rules.allow.some((network) => network[0].kind() === parsed.kind() && parsed.match(network));
}

/**
 * Whether a webhook may be sent to this address: one of the public internet, or of a network the operator opened.
 * Whatever embeds another address (IPv4-mapped, NAT64, 6to4, Teredo) is refused or judged by what it embeds.
 */
export function mayReach(address: string, rules: AddressRules): boolean {
  const parsed = read(address);
  if (!parsed) return false;
  if (isAllowListed(address, rules)) return true;
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST);
}

/** True for an IP literal; the system dials those without asking anyone to resolve them. */
export const isAddress = (host: string): boolean => read(host) !== undefined;

/** All addresses the internet hands out lie in here; NAT64 for local use, site-local and compatible ones do not. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

function read(address: string): Address | undefined {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return undefined;
  return ipaddr.process(bare);
}
