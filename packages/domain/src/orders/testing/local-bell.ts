import type { Bell } from '../../events/bell.ts';

/** A doorbell within one test: rings are heard at once; without a ring a wait ends after `pollMs`. */
export function localBell(pollMs = 1_000): Bell & { ring: (topic: string) => void } {
  const counts = new Map<string, number>();
  let wake: (() => void)[] = [];
  return {
    heard: (topic) => counts.get(topic) ?? 0,
    ring(topic) {
      counts.set(topic, (counts.get(topic) ?? 0) + 1);
      const woken = wake;
      wake = [];
      for (const resolve of woken) resolve();
    },
    wait(topic, signal, since) {
      if (signal.aborted || (since !== undefined && (counts.get(topic) ?? 0) > since)) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, pollMs);
        const done = () => {
          clearTimeout(timer);
          resolve();
        };
        wake.push(done);
        signal.addEventListener('abort', done, { once: true });
      });
    },
  };
}
