import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const perMinute = z.coerce.number().int().min(1).max(100_000_000);

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }),
  TAVOLA_SECRET: z.string('must be set').min(16, 'must have at least 16 characters'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be the http(s) address people use' }),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must be a redis:// address' }).optional(),
  GATEWAY_PORT: port.default(3001),
  /** Address to listen on; loopback unless a proxy on another machine must reach it. */
  HOST: z.string().default('127.0.0.1'),
  /** Proxies whose X-Forwarded-For is believed, as `loopback`, `uniquelocal` or addresses with commas between. */
  TRUSTED_PROXIES: z.string().default('loopback'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(16),
  /** Requests without a key that one address may make each minute: writes, and reads that reach the database. */
  ANON_RATE_PER_MINUTE: perMinute.default(600),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export interface GatewayEnv {
  databaseUrl: string;
  secret: string;
  publicUrl: string;
  redisUrl: string | undefined;
  port: number;
  host: string;
  trustedProxies: string;
  databasePool: number;
  anonymousPerMinute: number;
  logLevel: string;
  /** Fallbacks of settings the database says nothing about. */
  variables: Record<string, string | undefined>;
}

/** Thrown with one line per variable that is missing or wrong. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

export function readEnv(variables: Record<string, string | undefined> = process.env): GatewayEnv {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const read = schema.safeParse(given);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new EnvironmentError(`The gateway cannot start with this environment:\n${lines.join('\n')}`);
  }
  const values = read.data;
  return {
    databaseUrl: values.DATABASE_URL,
    secret: values.TAVOLA_SECRET,
    publicUrl: values.PUBLIC_URL,
    redisUrl: values.REDIS_URL,
    port: values.GATEWAY_PORT,
    host: values.HOST,
    trustedProxies: values.TRUSTED_PROXIES,
    databasePool: values.DATABASE_POOL,
    anonymousPerMinute: values.ANON_RATE_PER_MINUTE,
    logLevel: values.LOG_LEVEL,
    variables,
  };
}
