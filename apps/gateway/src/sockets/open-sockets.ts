import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { type ApiContext, type Principal, preferredLocale, toProblem } from '@tavola/api';
import { asDomainError } from '@tavola/domain';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { domainFor } from '../http/context.ts';
import { principalOf } from '../http/principal.ts';
import type { Services } from '../services.ts';
import { createBroadcasts } from './broadcasts.ts';
import { type CloseReason, GuardedSocket } from './guarded-socket.ts';
import { AUTHENTICATE_MS, FAREWELL_MS, LARGEST_MESSAGE, MOST_SOCKETS, RECHECK_MS, TICK_MS } from './socket-limits.ts';
import { type ConnectionParams, headersWith, isUnchanged, mayConnect } from './socket-principal.ts';
import { SocketSession } from './socket-session.ts';

export interface Sockets {
  /** Asks every client to come back, a few at a time, then closes what is left. */
  close(): Promise<void>;
}

interface Open {
  socket: GuardedSocket;
  /** Set once authenticated. */
  known?: { headers: IncomingHttpHeaders; principal: Principal };
  checkedAt: number;
}

const RECONNECT = JSON.stringify({ id: null, method: 'reconnect' });

/** Serves the subscriptions at `/ws` on the HTTP server's port. */
export function openSockets(server: Server, services: Services): Sockets {
  const acceptor = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE, perMessageDeflate: false });
  const open = new Set<Open>();
  const broadcasts = createBroadcasts();
  let stopping = false;

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const refusal = refusalOf(request);
    if (refusal) stream.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    else acceptor.handleUpgrade(request, stream, head, (socket) => accept(socket, stream, request));
  });

  function refusalOf(request: IncomingMessage): string | undefined {
    const address = addressOf(request);
    if (!address || /tav_(live|test)_/.test(request.url ?? '')) return '400 Bad Request';
    if (address.pathname !== '/ws') return '404 Not Found';
    if (!mayConnect(services, request)) return '403 Forbidden';
    return stopping || open.size >= MOST_SOCKETS ? '503 Service Unavailable' : undefined;
  }

  function accept(raw: WebSocket, wire: Duplex, request: IncomingMessage): void {
    const onClose = (reason: CloseReason) => services.metrics.socketsClosed.inc({ reason });
    const entry: Open = { socket: new GuardedSocket(raw, wire, onClose), checkedAt: performance.now() };
    const { socket } = entry;
    open.add(entry);
    services.metrics.sockets.set(open.size);
    const late = setTimeout(() => socket.end('not authenticated'), AUTHENTICATE_MS);
    socket.once('close', () => {
      clearTimeout(late);
      open.delete(entry);
      services.metrics.sockets.set(open.size);
    });
    const authenticate = async (params: ConnectionParams | null): Promise<ApiContext> => {
      const headers = headersWith(request, params);
      const principal = await principalOf(services, headers);
      clearTimeout(late);
      entry.known = { headers, principal };
      return socketContext(services, principal, headers);
    };
    const begin = (params: ConnectionParams | null): SocketSession => {
      const context = authenticate(params);
      context.catch((error: unknown) => {
        socket.send(JSON.stringify(refusalMessage(error, request)));
        socket.end('not authenticated');
      });
      return new SocketSession(socket, context, broadcasts);
    };
    const showsKeyFirst = addressOf(request)?.searchParams.get('connectionParams') === '1';
    let session = showsKeyFirst ? undefined : begin(null);
    socket.on('message', (data: RawData) => {
      const text = String(data);
      if (session) session.receive(text);
      else session = begin(connectionParams(text));
    });
  }

  async function recheck(entry: Open): Promise<void> {
    if (!entry.known) return;
    entry.checkedAt = performance.now();
    if (!(await isUnchanged(services, entry.known.headers, entry.known.principal))) entry.socket.end('access ended');
  }

  const recheckAll = () => {
    for (const entry of open) {
      if (entry.known?.principal.actor.kind !== 'anonymous')
        recheck(entry).catch(() => entry.socket.end('access ended'));
    }
  };
  const stopListening = services.doorbell.on('sessions', recheckAll);
  const ticker = setInterval(() => {
    const now = performance.now();
    for (const entry of open) {
      entry.socket.tick(now);
      const kind = entry.known?.principal.actor.kind;
      const due = kind === 'key' || (kind === 'staff' && now - entry.checkedAt >= RECHECK_MS);
      if (due) recheck(entry).catch(() => entry.socket.end('access ended'));
    }
  }, TICK_MS);
  ticker.unref();

  return {
    async close() {
      stopping = true;
      clearInterval(ticker);
      stopListening();
      const leaving = [...open];
      await Promise.all(
        leaving.map(async ({ socket }) => {
          await delay(Math.random() * FAREWELL_MS);
          socket.send(RECONNECT);
          socket.close(1012);
        }),
      );
      await delay(leaving.length > 0 ? 100 : 0);
      for (const { socket } of open) socket.terminate();
      acceptor.close();
    },
  };
}

/** What was asked for; undefined for what is no address at all, such as `//`. */
function addressOf({ url = '/' }: IncomingMessage): URL | undefined {
  return URL.canParse(url, 'http://gateway') ? new URL(url, 'http://gateway') : undefined;
}

/** The key in a first message `{ method: 'connectionParams', data }`; anything else shows none. */
function connectionParams(text: string): ConnectionParams | null {
  try {
    const { data } = JSON.parse(text) as { data?: unknown };
    return typeof data === 'object' && data !== null ? (data as ConnectionParams) : null;
  } catch {
    return null;
  }
}

function refusalMessage(error: unknown, request: IncomingMessage) {
  const problem = toProblem(asDomainError(error), 'socket', preferredLocale(request.headers['accept-language']));
  return {
    id: null,
    error: {
      message: problem.message,
      code: -32_001,
      data: { code: 'UNAUTHORIZED', httpStatus: problem.status, problem },
    },
  };
}

function socketContext(services: Services, principal: Principal, headers: IncomingHttpHeaders): ApiContext {
  const requestId = randomUUID();
  const { actor, ratePerMinute } = principal;
  return {
    domain: domainFor(services, principal, requestId, preferredLocale(headers['accept-language'])),
    doorbell: services.doorbell,
    onFailure: (error, path) => services.log.error({ error, path, requestId }, 'subscription failed'),
    limit: async (path) => {
      services.metrics.subscriptions.inc({ path });
      if (actor.kind !== 'key' || actor.id === null) return;
      await services.limits.key(actor.id, ratePerMinute ?? 1);
      services.ledger.used(actor.id, false);
    },
  };
}
