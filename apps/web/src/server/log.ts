import 'server-only';
import pino from 'pino';
import { env } from '@/env.ts';

/** Fields that may carry a guest's or a staff member's secrets or contact data. */
const REDACT = ['password', 'email', 'phone', 'token', 'authorization', 'cookie'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

let logger: pino.Logger | undefined;

export function log(): pino.Logger {
  logger ??= pino({ name: 'web', level: env().logLevel, redact: { paths: REDACT, censor: '[hidden]' } });
  return logger;
}
