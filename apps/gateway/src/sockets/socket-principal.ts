import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Principal } from '@tavola/api';
import { principalOf } from '../http/principal.ts';
import { isOwnOrigin } from '../http/same-origin.ts';
import type { Services } from '../services.ts';

/** Browsers may connect from our own pages only; programs, which send no origin, show a key or see what anybody may. */
export function mayConnect({ env }: Services, request: IncomingMessage): boolean {
  const { origin } = request.headers;
  const host = request.headers['x-forwarded-host'] ?? request.headers.host;
  return origin === undefined || isOwnOrigin(env.publicUrl, origin, String(host));
}

/** What a client may show in its first message. */
export type ConnectionParams = Record<string, string | undefined>;

/** Headers as if the key of the first message had come with the upgrade, where browsers cannot set headers. */
export function headersWith(request: IncomingMessage, connectionParams: ConnectionParams | null): IncomingHttpHeaders {
  const key = connectionParams?.apiKey;
  const authorization = key === undefined ? connectionParams?.authorization : `Bearer ${key}`;
  return authorization === undefined ? request.headers : { ...request.headers, authorization };
}

/** Whether those who opened the socket may still do what they could do then. */
export async function isUnchanged(services: Services, headers: IncomingHttpHeaders, then: Principal): Promise<boolean> {
  try {
    const now = await principalOf(services, headers);
    return rightsOf(now) === rightsOf(then);
  } catch {
    return false;
  }
}

const rightsOf = ({ actor }: Principal): string =>
  JSON.stringify([actor.kind, actor.id, actor.mode, [...actor.permissions].sort(), actor.locationIds]);
