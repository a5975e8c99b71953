import { readEnv } from './env.ts';
import { createLogger } from './logger.ts';
import { startWorker } from './start-worker.ts';

/** Longest time running work may take to finish after a stop was asked for. */
const STOP_MS = 25_000;

const env = readEnv();
const log = createLogger(env.LOG_LEVEL);
const starting = startWorker(env, log);

let stopping = false;
async function stop(cause: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ cause }, 'stopping');
  setTimeout(() => process.exit(1), STOP_MS).unref();
  try {
    const worker = await starting;
    await worker.stop();
    process.exit(0);
  } catch (error) {
    log.error({ err: error }, 'did not stop cleanly');
    process.exit(1);
  }
}

process.on('SIGTERM', () => void stop('SIGTERM'));
process.on('SIGINT', () => void stop('SIGINT'));
// The launcher holds this channel open; when it is gone, nobody would ever stop this process.
process.on('disconnect', () => void stop('the launcher is gone'));
process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'));
process.on('uncaughtException', (error) => {
  log.fatal({ err: error }, 'uncaught exception');
  process.exit(1);
});

starting.catch((error: unknown) => {
  log.fatal({ err: error, reason: error instanceof Error ? error.message : undefined }, 'worker could not start');
  process.exit(1);
});
