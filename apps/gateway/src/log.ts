import pino, { type Logger } from 'pino';

const SECRET = ['password', 'email', 'phone', 'name', 'notes', 'token', 'key', 'authorization', 'cookie', 'parameters'];

/** Logs as JSON lines; contact data and secrets are hidden wherever they may stand. */
export const createLog = (level: string): Logger =>
  pino({
    base: { app: 'gateway', pid: process.pid },
    level,
    redact: { paths: SECRET.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[hidden]' },
    serializers: { error: describeError },
  });

/** Class, code and stack; never the message's parameters, which may be a guest's own words. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const isQuery = error.message.startsWith('Failed query');
  return {
    type: error.name,
    message: isQuery ? 'Failed query' : error.message,
    ...(typeof code === 'string' ? { code } : {}),
    stack: isQuery ? undefined : error.stack,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
