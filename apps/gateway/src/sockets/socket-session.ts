import { type ApiContext, subscriptionRouter } from '@tavola/api';
import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape, TRPCError } from '@trpc/server';
import type { Broadcasts, Frame } from './broadcasts.ts';
import { encodeOnce, type SocketAnswer } from './encode-once.ts';
import type { GuardedSocket } from './guarded-socket.ts';
import { subscribe } from './subscription.ts';

interface Request {
  id: string | number;
  jsonrpc?: '2.0';
  method: string;
  params?: { path?: unknown; input?: unknown; lastEventId?: unknown };
}

const config = subscriptionRouter._def._config;

/** Speaks tRPC's WebSocket protocol on one socket: starts and stops subscriptions, and nothing else. */
export class SocketSession {
  readonly #socket: GuardedSocket;
  readonly #context: Promise<ApiContext>;
  readonly #broadcasts: Broadcasts;
  readonly #running = new Map<string | number, AbortController>();

  constructor(socket: GuardedSocket, context: Promise<ApiContext>, broadcasts: Broadcasts) {
    this.#socket = socket;
    this.#context = context;
    this.#broadcasts = broadcasts;
    socket.once('close', () => {
      for (const running of this.#running.values()) running.abort();
    });
  }

  receive(text: string): void {
    if (text === 'PING') this.#socket.send('PONG');
    if (text === 'PING' || text === 'PONG') return;
    for (const request of requestsIn(text)) {
      if (request.method === 'subscription.stop') this.#stop(request);
      else this.#start(request).catch((error: unknown) => this.#refuse(request, error));
    }
  }

  async #start(request: Request): Promise<void> {
    const { id, jsonrpc } = request;
    const path = String(request.params?.path ?? '');
    if (this.#running.has(id)) throw new TRPCError({ code: 'BAD_REQUEST', message: `Duplicate id ${id}` });
    const control = new AbortController();
    this.#running.set(id, control);
    try {
      const context = await this.#context;
      // Stopped or hung up before it was known who asks.
      if (control.signal.aborted) return;
      const { input, lastEventId } = request.params ?? {};
      const open = (from: unknown) => async (signal: AbortSignal) =>
        (await callTRPCProcedure({
          router: subscriptionRouter,
          path,
          getRawInput: () => Promise.resolve(from),
          ctx: context,
          type: request.method as 'subscription',
          signal,
          batchIndex: 0,
        })) as AsyncIterable<unknown>;
      const given = isObject(input) ? input : undefined;
      const { lastEventId: _, ...anew } = given ?? {};
      const beginning = given ? anew : input;
      // Permission, input and limits are judged here; the run itself begins when it is read.
      const own = await open(lastEventId === undefined ? input : { ...given, lastEventId })(control.signal);
      this.#reply({ id, jsonrpc, result: { type: 'started' } });
      const key = JSON.stringify([path, beginning, rightsOf(context)]);
      const listener = {
        send: ({ cursor, data }: Frame) =>
          this.#reply({ id, jsonrpc, result: { type: 'data', id: cursor, data: { id: cursor, data } } }),
        // The client comes back by itself and resumes after the last event it has seen.
        lost: () => this.#socket.close(1012),
      };
      const outcome = await subscribe(this.#broadcasts, { key, open: open(beginning), own }, listener, control.signal);
      if (outcome === 'ended' && this.#running.get(id) === control) this.#stop(request);
    } catch (error) {
      control.abort();
      // Another one may have begun under the same number since.
      if (this.#running.get(id) !== control) return;
      this.#forget(id);
      throw error;
    }
  }

  #stop({ id, jsonrpc }: Request): void {
    const running = this.#running.get(id);
    if (!running) return;
    this.#forget(id);
    running.abort();
    this.#reply({ id, jsonrpc, result: { type: 'stopped' } });
  }

  #refuse({ id, jsonrpc, params }: Request, cause: unknown): void {
    this.#context.then(
      (context) => this.#replyError(id, jsonrpc, params, cause, context),
      () => this.#replyError(id, jsonrpc, params, cause, undefined),
    );
  }

  #replyError(
    id: Request['id'],
    jsonrpc: '2.0' | undefined,
    params: Request['params'],
    cause: unknown,
    ctx?: ApiContext,
  ) {
    const error = getTRPCErrorFromUnknown(cause);
    const shape = getTRPCErrorShape({
      config,
      error,
      type: 'subscription',
      path: String(params?.path ?? ''),
      input: params?.input,
      ctx,
    });
    this.#reply({ id, jsonrpc, error: shape });
  }

  #forget(id: Request['id']): void {
    this.#running.delete(id);
    this.#socket.release(id);
  }

  #reply(answer: SocketAnswer): void {
    this.#socket.send(encodeOnce(answer));
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Frames may differ with what somebody may see, never with who they are. */
function rightsOf({ domain: { actor, locale } }: ApiContext): unknown[] {
  return [actor.kind, actor.mode, [...actor.permissions].sort(), actor.locationIds, locale];
}

function requestsIn(text: string): Request[] {
  try {
    const message: unknown = JSON.parse(text);
    return (Array.isArray(message) ? message : [message]).filter(
      (each): each is Request =>
        isObject(each) &&
        typeof each.method === 'string' &&
        (typeof each.id === 'string' || typeof each.id === 'number'),
    );
  } catch {
    return [];
  }
}
