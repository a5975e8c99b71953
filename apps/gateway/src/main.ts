import { EnvironmentError, readEnv } from './env.ts';
import { createLog } from './log.ts';
import { startGateway } from './start-gateway.ts';

const LONGEST_STOP_MS = 20_000;

try {
  const env = readEnv();
  const log = createLog(env.logLevel);
  const gateway = await startGateway(env, log);
  log.info({ url: gateway.url }, 'listening');

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    await gateway.close();
    process.exit(0);
  };
  const stopOn = (signal: string) => () => {
    stop(signal).catch((error: unknown) => {
      log.error({ error }, 'did not stop cleanly');
      process.exit(1);
    });
  };
  process.once('SIGTERM', stopOn('SIGTERM'));
  process.once('SIGINT', stopOn('SIGINT'));
  process.once('disconnect', stopOn('the launcher has gone'));
} catch (error) {
  console.error(error instanceof EnvironmentError ? error.message : error);
  process.exit(1);
}
