import { z } from 'zod';

const port = z.coerce.number().pipe(z.int().min(0).max(65_535));

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  REDIS_URL: z.string().optional(),
  /** Keeps the jobs of several installations on one Redis apart. */
  QUEUE_PREFIX: z.string().default('tavola'),
  TAVOLA_SECRET: z.string().min(16),
  PUBLIC_URL: z.string().default('http://localhost:3000'),
  WORKER_HEALTH_PORT: port.default(3002),
  WORKER_HEALTH_HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error']).default('info'),
  /** Networks that webhooks may reach although they are private, e.g. `192.168.1.0/24` for a printer. */
  WEBHOOK_ALLOW_CIDRS: z.string().default(''),
  TWILIO_BASE_URL: z.string().default('https://api.twilio.com'),
  RESEND_BASE_URL: z.string().default('https://api.resend.com'),
});

export type WorkerEnv = z.infer<typeof schema> & { all: Record<string, string | undefined> };

/** Reads the environment once; every problem is listed in one sentence each. */
export function readEnv(source: Record<string, string | undefined> = process.env): WorkerEnv {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return { ...parsed.data, all: source };
  const list = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n');
  throw new Error(`The worker cannot start with this environment:\n${list}`);
}
