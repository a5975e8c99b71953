import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

const SECRET = ['password', 'secret', 'token', 'authorization', 'apiKey', 'connectionString'];
const PERSONAL = [
  'email',
  'phone',
  'name',
  'recipient',
  'to',
  'subject',
  'text',
  'html',
  'body',
  'address',
  'guest',
  'contact',
];

/** JSON lines that never carry a guest's data or a secret, whichever level an object hides it at. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const fields = [...SECRET, ...PERSONAL];
  const options = {
    level,
    base: { app: 'worker' },
    redact: { paths: fields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[redacted]' },
    serializers: { err: describeError },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Messages of database and mail errors repeat what was sent, so only their kind, code and stack frames are kept. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  const code = codeOf(error);
  return { type: error.name, ...(code ? { code } : {}), stack: frames.slice(0, 8).join('\n') };
}

function codeOf(error: unknown): string | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && (typeof current.code === 'string' || typeof current.code === 'number')) {
      return String(current.code);
    }
  }
  return undefined;
}
