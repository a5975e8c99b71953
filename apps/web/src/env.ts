import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.string().min(1, 'the address of the PostgreSQL server'),
  REDIS_URL: z.url('the address of the Redis server').optional().or(z.literal('')),
  TAVOLA_SECRET: z.string().min(32, 'at least 32 characters; every key of the installation is derived from it'),
  PUBLIC_URL: z.url('the address guests use, such as https://book.example.com').default('http://localhost:3000'),
  DEMO: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Requests a visitor's address may make each minute: writes; reads are twenty times as many. */
  ANON_RATE_PER_MINUTE: z.coerce.number().int().min(1).max(100_000_000).default(600),
  WEB_POOL: z.coerce.number().int().min(1).max(100).default(10),
});

export interface Env {
  databaseUrl: string;
  redisUrl: string | undefined;
  secret: string;
  publicUrl: string;
  demo: boolean;
  logLevel: z.infer<typeof schema>['LOG_LEVEL'];
  pool: number;
  anonymousPerMinute: number;
  /** The whole environment, for settings that fall back to it. */
  variables: Record<string, string | undefined>;
}

/** Under `next dev`, where React needs eval for its error stacks. */
export const development = process.env.NODE_ENV === 'development';

let known: Env | undefined;

/** What this process was started with. Throws one readable list when something is missing; reads nothing while building. */
export function env(): Env {
  if (known) return known;
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The web app cannot start; check its environment:\n${lines.join('\n')}`);
  }
  const { DATABASE_URL, REDIS_URL, TAVOLA_SECRET, PUBLIC_URL, DEMO, LOG_LEVEL, WEB_POOL, ANON_RATE_PER_MINUTE } =
    parsed.data;
  const publicUrl = PUBLIC_URL.replace(/\/$/, '');
  // next-auth reads its own variable and nothing else.
  process.env.NEXTAUTH_URL ??= publicUrl;
  known = {
    databaseUrl: DATABASE_URL,
    redisUrl: REDIS_URL || undefined,
    secret: TAVOLA_SECRET,
    publicUrl,
    demo: DEMO === '1',
    logLevel: LOG_LEVEL,
    pool: WEB_POOL,
    anonymousPerMinute: ANON_RATE_PER_MINUTE,
    variables: process.env,
  };
  return known;
}
