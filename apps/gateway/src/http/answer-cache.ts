import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

export interface StoredAnswer {
  body: Buffer;
  /** The same, gzipped at its first use. */
  packed(): Buffer;
  etag: string;
}

export interface AnswerCache {
  /** The stored answer for this key, or the one `make` gives, made once however many ask at the same time. */
  get(key: string, make: () => Promise<unknown>): Promise<StoredAnswer>;
  /** Whether an answer for this key is there or being made. */
  has(key: string): boolean;
  clear(): void;
}

interface Entry {
  until: number;
  answer: Promise<StoredAnswer>;
}

const MOST_REMEMBERED = 2_000;

/** Keeps public answers as the bytes that are sent, for at most `maxAgeMs`, so that a popular read costs nothing. */
export function createAnswerCache(maxAgeMs: number): AnswerCache {
  const entries = new Map<string, Entry>();
  const fresh = (key: string): Entry | undefined => {
    const known = entries.get(key);
    return known && known.until > performance.now() ? known : undefined;
  };
  return {
    has: (key) => fresh(key) !== undefined,
    get(key, make) {
      const known = fresh(key);
      if (known) return known.answer;
      if (entries.size >= MOST_REMEMBERED) entries.clear();
      const answer = make().then(store);
      const entry = { until: performance.now() + maxAgeMs, answer };
      entries.set(key, entry);
      answer.catch(() => {
        if (entries.get(key) === entry) entries.delete(key);
      });
      return answer;
    },
    clear: () => entries.clear(),
  };
}

function store(result: unknown): StoredAnswer {
  const body = Buffer.from(JSON.stringify(result));
  let zipped: Buffer | undefined;
  return {
    body,
    etag: `"${createHash('sha1').update(body).digest('base64url')}"`,
    packed() {
      zipped ??= gzipSync(body, { level: 5 });
      return zipped;
    },
  };
}
