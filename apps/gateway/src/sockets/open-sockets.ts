import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { type ApiContext, type Principal, preferredLocale, subscriptionRouter } from '@tavola/api';
import { getWSConnectionHandler } from '@trpc/server/adapters/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { domainFor } from '../http/context.ts';
import { principalOf } from '../http/principal.ts';
import type { Services } from '../services.ts';
import { type CloseReason, GuardedSocket } from './guarded-socket.ts';
import { AUTHENTICATE_MS, FAREWELL_MS, LARGEST_MESSAGE, MOST_SOCKETS, RECHECK_MS, TICK_MS } from './socket-limits.ts';
import { headersWith, isUnchanged, mayConnect } from './socket-principal.ts';

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
  let stopping = false;

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const refusal = refusalOf(request);
    if (refusal) stream.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    else acceptor.handleUpgrade(request, stream, head, (socket) => accept(socket, stream, request));
  });

  function refusalOf(request: IncomingMessage): string | undefined {
    if (new URL(request.url ?? '/', 'http://gateway').pathname !== '/ws') return '404 Not Found';
    if (/tav_(live|test)_/.test(request.url ?? '')) return '400 Bad Request';
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
    const handle = getWSConnectionHandler({
      wss: acceptor,
      router: subscriptionRouter,
      experimental_encoder: {
        encode: (answer) => socket.encode(answer as never) as string,
        decode: (text) => JSON.parse(String(text)),
      },
      createContext: async ({ info }): Promise<ApiContext> => {
        const headers = headersWith(request, info.connectionParams);
        const principal = await principalOf(services, headers);
        clearTimeout(late);
        entry.known = { headers, principal };
        return socketContext(services, principal, headers);
      },
    });
    handle(socket as unknown as WebSocket, request);
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
