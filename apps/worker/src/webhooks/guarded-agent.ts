import { isIP, type LookupFunction } from 'node:net';
import { type AddressRules, mayReach, type Resolve } from '@tavola/domain';
import { Agent } from 'undici';

const CONNECT_TIMEOUT_MS = 8_000;
const KEEP_ALIVE_MS = 10_000;

/** Thrown instead of connecting. */
export class ForbiddenAddress extends Error {
  override name = 'ForbiddenAddress';
}

/**
 * An HTTP agent that dials only addresses the rules allow. The name is resolved once, all of its addresses are judged,
 * and a judged one is dialled: a name that answers differently the second time gains nothing. It uses no proxy of the
 * environment and follows no redirect.
 */
export function guardedAgent(rules: AddressRules, resolve: Resolve): Agent {
  const lookup: LookupFunction = (host, options, done) => {
    judge(host, rules, resolve).then(
      (addresses) => {
        if (options.all) done(null, addresses);
        else {
          const [first] = addresses;
          done(null, first?.address ?? '', first?.family);
        }
      },
      (error: NodeJS.ErrnoException) => done(error, ''),
    );
  };
  return new Agent({
    connect: { lookup, timeout: CONNECT_TIMEOUT_MS },
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    maxRedirections: 0,
  } as ConstructorParameters<typeof Agent>[0]);
}

async function judge(host: string, rules: AddressRules, resolve: Resolve) {
  const addresses = await resolve(host);
  if (addresses.length === 0) throw new ForbiddenAddress('The name has no address');
  if (addresses.some((address) => !mayReach(address, rules))) {
    throw new ForbiddenAddress('The name leads into a private network');
  }
  return addresses.map((address) => ({ address, family: isIP(address) }));
}
