/** Carries rings between processes. `publish` may lose a ring; whoever listens also polls. */
export interface DoorbellTransport {
  publish(message: string): Promise<void>;
  /** Calls `onMessage` for every ring and `onConnected` whenever rings may have been missed. */
  subscribe(onMessage: (message: string) => void, onConnected: () => void): Promise<void>;
  close(): Promise<void>;
}

export interface Doorbell {
  /** Tells every process to look at `topic`. Call it after commit; it never throws and never waits. */
  ring(topic: string): void;
  /** Rings of `topic` heard so far in this process. Read it before looking, hand it to {@link Doorbell.wait}. */
  heard(topic: string): number;
  /**
   * Resolves at the next ring, at the latest after the poll interval, or when the signal aborts. With `since`, a ring
   * heard after that count resolves at once, so one that came while the caller was looking is not slept through.
   */
  wait(topic: string, signal: AbortSignal, since?: number): Promise<void>;
  /** Calls `listener` at every ring, and once after a lost connection came back. Returns the way to stop. */
  on(topic: string, listener: () => void): () => void;
  close(): Promise<void>;
}

export interface DoorbellOptions {
  transport: DoorbellTransport;
  /** Longest sleep of {@link Doorbell.wait}; default 1 000 ms. */
  pollMs?: number;
  /** False only rings: for processes that never wait. */
  listen?: boolean;
  onProblem?: (error: unknown) => void;
}

/**
 * The bell that says "look": it carries no data, so losing it costs a poll interval and never an event. Rings of this
 * process are heard at once; towards others at most one message is under way, and rings meanwhile are joined.
 */
export function createDoorbell(options: DoorbellOptions): Doorbell {
  const { transport, pollMs = 1_000, onProblem = () => {} } = options;
  const self = `${process.pid}.${Math.random().toString(36).slice(2)}`;
  const counts = new Map<string, number>();
  const listeners = new Map<string, Set<() => void>>();
  const outbox = new Set<string>();
  let sending: Promise<void> | undefined;

  function hear(topic: string): void {
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
    for (const listener of [...(listeners.get(topic) ?? [])]) listener();
  }

  async function send(): Promise<void> {
    while (outbox.size > 0) {
      const topics = [...outbox];
      outbox.clear();
      try {
        await transport.publish(`${self} ${topics.join(' ')}`);
      } catch (error) {
        onProblem(error);
      }
    }
    sending = undefined;
  }

  function on(topic: string, listener: () => void): () => void {
    const known = listeners.get(topic) ?? new Set();
    listeners.set(topic, known.add(listener));
    return () => known.delete(listener);
  }

  if (options.listen !== false) {
    transport
      .subscribe(
        (message) => {
          const [sender, ...topics] = message.split(' ');
          if (sender !== self) for (const topic of topics) hear(topic);
        },
        () => {
          for (const topic of listeners.keys()) hear(topic);
        },
      )
      .catch(onProblem);
  }

  return {
    ring(topic) {
      hear(topic);
      outbox.add(topic);
      sending ??= Promise.resolve().then(send);
    },
    heard: (topic) => counts.get(topic) ?? 0,
    on,
    wait(topic, signal, since) {
      if (signal.aborted || (since !== undefined && (counts.get(topic) ?? 0) !== since)) return Promise.resolve();
      return new Promise((resolve) => {
        const finish = () => {
          clearTimeout(timer);
          stop();
          signal.removeEventListener('abort', finish);
          resolve();
        };
        const timer = setTimeout(finish, pollMs);
        const stop = on(topic, finish);
        signal.addEventListener('abort', finish, { once: true });
      });
    },
    async close() {
      listeners.clear();
      await sending;
      await transport.close();
    },
  };
}
