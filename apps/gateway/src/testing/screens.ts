import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from '@tavola/client';
import type { BoardFrame, Ticket, TrackFrame } from '@tavola/shared/schemas';
import { WebSocket } from 'ws';

/** What somebody looks at: state by order, as far as the frames have told. */
export interface Screen {
  name: string;
  shows: Map<string, string>;
  /** Snapshots, changes and demands to start anew, so far. */
  frames: number;
  /** What a screen must never see: an older state after a newer one, a subscription that ended. */
  problems: string[];
  close(): Promise<void>;
}

const LANES = new Set(['pending', 'confirmed', 'preparing', 'ready']);
export const stateOf = (status: string, revision: number): string => `${status} ${revision}`;

class Board {
  readonly shows = new Map<string, string>();
  readonly problems: string[] = [];
  readonly #versions = new Map<string, number>();
  frames = 0;

  apply(frame: BoardFrame): void {
    this.frames += 1;
    if (frame.kind === 'resync') return;
    if (frame.kind === 'snapshot') this.shows.clear();
    for (const ticket of frame.kind === 'snapshot' ? frame.snapshot.tickets : [frame.change.ticket]) this.#show(ticket);
  }

  #show({ id, status, revision, version }: Ticket): void {
    // Seen twice is allowed and changes nothing; an older state after a newer one would be a lie.
    if (version < (this.#versions.get(id) ?? 0)) this.problems.push(`${id} went back to version ${version}`);
    this.#versions.set(id, version);
    if (LANES.has(status)) this.shows.set(id, stateOf(status, revision));
    else this.shows.delete(id);
  }
}

/** A kitchen board with the typed client, which comes back by itself. */
export function boardScreen(url: string, apiKey: string, location: string): Screen {
  const board = new Board();
  const client = createClient({ url, apiKey, WebSocket: WebSocket as never });
  client.kitchen.board.subscribe(
    { location },
    {
      onData: ({ data }) => board.apply(data as BoardFrame),
      onError: (error) => board.problems.push(`the subscription ended: ${error.message}`),
    },
  );
  return Object.assign(board, { name: 'board', close: () => client.close() });
}

/** One order as its diner follows it, with the typed client and no key. */
export function trackScreen(url: string, token: string): Screen {
  const shows = new Map<string, string>();
  const screen: Screen = { name: 'tracking', shows, frames: 0, problems: [], close: () => client.close() };
  const client = createClient({ url, WebSocket: WebSocket as never });
  let seen = 0;
  client.orders.track.subscribe(
    { token },
    {
      onData({ data }) {
        const frame = data as TrackFrame;
        screen.frames += 1;
        if (frame.kind === 'resync') return;
        const { id, status, version } = frame.kind === 'snapshot' ? frame.snapshot : frame.change.order;
        if (version < seen) screen.problems.push(`${id} went back to version ${version}`);
        seen = version;
        shows.set(id, status);
      },
      onError: (error) => screen.problems.push(`the subscription ended: ${error.message}`),
    },
  );
  return screen;
}

interface Told {
  result?: { type: string; data?: { id: string; data: BoardFrame } };
}

/** A board on a device that falls asleep: it keeps its connection and reads nothing until it wakes, then resumes. */
export function sleepyScreen(url: string, apiKey: string, location: string): Screen & { sleep(): void; wake(): void } {
  const board = new Board();
  let socket: WebSocket | undefined;
  let lastEventId: string | undefined;
  let isClosed = false;

  async function look(): Promise<void> {
    while (!isClosed) {
      socket = new WebSocket(`${url.replace('http', 'ws')}/ws`, { headers: { authorization: `Bearer ${apiKey}` } });
      socket.on('error', () => undefined);
      socket.on('open', () => {
        const input = { location, ...(lastEventId ? { lastEventId } : {}) };
        socket?.send(JSON.stringify({ id: 1, method: 'subscription', params: { path: 'kitchen.board', input } }));
      });
      socket.on('message', (message) => {
        const { result } = JSON.parse(String(message)) as Told;
        if (result?.type !== 'data' || !result.data) return;
        lastEventId = result.data.id;
        board.apply(result.data.data);
      });
      await once(socket, 'close').catch(() => undefined);
      await delay(Math.random() * 500);
    }
  }
  const looking = look();
  return Object.assign(board, {
    name: 'sleepy board',
    sleep: () => socket?.pause(),
    wake: () => socket?.resume(),
    async close() {
      isClosed = true;
      socket?.terminate();
      await looking;
    },
  });
}
