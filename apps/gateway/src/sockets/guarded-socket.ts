import { EventEmitter } from 'node:events';
import type { Writable } from 'node:stream';
import { toProblem } from '@tavola/api';
import { DomainError } from '@tavola/domain';
import type { RawData, WebSocket } from 'ws';
import { WireMessage } from './encode-once.ts';
import { MOST_BUFFERED, MOST_MESSAGES_PER_SECOND, MOST_SUBSCRIPTIONS, PING_MS, PONG_MS } from './socket-limits.ts';

export type CloseReason = 'stalled' | 'silent' | 'too fast' | 'not authenticated' | 'access ended';

/** 4401 tells a client that its rights, not the network, ended the socket. */
const CODES: Record<CloseReason, number> = {
  stalled: 1013,
  silent: 1001,
  'too fast': 1008,
  'not authenticated': 4401,
  'access ended': 4401,
};

/**
 * A socket with limits: counts messages and subscriptions, and closes a client that sends too fast, reads too slowly or is
 * no longer there. Emits `message` with what has passed and `close`.
 */
export class GuardedSocket extends EventEmitter {
  readonly #socket: WebSocket;
  readonly #wire: Writable;
  readonly #onClose: (reason: CloseReason) => void;
  readonly #subscriptions = new Set<string | number>();
  #second = 0;
  #messages = 0;
  #pingedAt = performance.now();
  #ponged = true;

  /** `wire` is the connection below the socket, which must not compress. */
  constructor(socket: WebSocket, wire: Writable, onClose: (reason: CloseReason) => void) {
    super();
    this.#socket = socket;
    this.#wire = wire;
    this.#onClose = onClose;
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    // A broken message has already made the library close the socket with the code that says why.
    socket.on('error', () => undefined);
    socket.on('close', () => this.emit('close'));
    socket.on('pong', () => {
      this.#ponged = true;
    });
  }

  /** Makes room for another subscription once this one is over. */
  release(id: string | number): void {
    this.#subscriptions.delete(id);
  }

  send(message: string | WireMessage): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > MOST_BUFFERED) this.end('stalled');
    else if (message instanceof WireMessage) this.#wire.write(message.bytes);
    else this.#socket.send(message);
  }

  close(code?: number): void {
    this.#socket.close(code);
  }

  terminate(): void {
    this.#socket.terminate();
  }

  /** Closes from this side. A client that does not read would never see a close frame, so it is cut off. */
  end(reason: CloseReason): void {
    this.#onClose(reason);
    if (reason === 'stalled' || reason === 'silent') this.#socket.terminate();
    else this.#socket.close(CODES[reason], reason);
  }

  /** Called every few seconds: pings, and gives up on a peer that does not answer. */
  tick(now: number): void {
    if (!this.#ponged && now - this.#pingedAt > PONG_MS) {
      this.end('silent');
    } else if (now - this.#pingedAt >= PING_MS) {
      this.#pingedAt = now;
      this.#ponged = false;
      this.#socket.ping();
    }
  }

  #receive(data: RawData, isBinary: boolean): void {
    const second = Math.floor(performance.now() / 1_000);
    if (second !== this.#second) {
      this.#second = second;
      this.#messages = 0;
    }
    this.#messages += 1;
    if (this.#messages > MOST_MESSAGES_PER_SECOND) {
      this.end('too fast');
      return;
    }
    if (this.#admit(data)) this.emit('message', data, isBinary);
  }

  /** Notes the subscriptions a message starts; refuses the whole of a message that starts more than are allowed. */
  #admit(data: RawData): boolean {
    const fresh = new Set(subscribing(data).filter((id) => !this.#subscriptions.has(id)));
    if (this.#subscriptions.size + fresh.size > MOST_SUBSCRIPTIONS) {
      for (const id of fresh) this.#refuse(id);
      return false;
    }
    for (const id of fresh) this.#subscriptions.add(id);
    return true;
  }

  #refuse(id: string | number): void {
    const refusal = new DomainError('RATE_LIMITED', { details: { subscriptions: MOST_SUBSCRIPTIONS } });
    const problem = toProblem(refusal, 'socket', 'en');
    const data = { code: 'TOO_MANY_REQUESTS', httpStatus: problem.status, problem };
    this.send(JSON.stringify({ id, error: { message: problem.message, code: -32_029, data } }));
  }
}

function subscribing(data: RawData): (string | number)[] {
  try {
    const message: unknown = JSON.parse(String(data));
    return (Array.isArray(message) ? message : [message]).flatMap((each: unknown) => {
      if (typeof each !== 'object' || each === null) return [];
      const { id, method } = each as { id?: unknown; method?: unknown };
      return method === 'subscription' && (typeof id === 'string' || typeof id === 'number') ? [id] : [];
    });
  } catch {
    return [];
  }
}
