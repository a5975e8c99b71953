import { createApiKey, secretsFrom } from '@tavola/domain';
import { testCtx } from '@tavola/domain/test-ctx';
import { type CreateKeyInput, createKeyInput } from '@tavola/shared/schemas';
import { createTestDatabase, type TestDatabase, type TestDatabaseOptions } from '@tavola/testkit';
import { readEnv } from '../env.ts';
import { createLog } from '../log.ts';
import { type RunningGateway, startGateway } from '../start-gateway.ts';

export const TEST_SECRET = 'a secret that only gateway tests use';
export const TEST_ORIGIN = 'http://localhost:3000';

export interface GatewayUnderTest {
  gateway: RunningGateway;
  database: TestDatabase;
  ctx: ReturnType<typeof testCtx>;
  /** A fresh key text with these scopes. */
  key(scopes: CreateKeyInput['scopes'], more?: Partial<CreateKeyInput>): Promise<string>;
  close(): Promise<void>;
}

/** A gateway on a free port with a database of its own. */
export async function runGateway(
  options: { seed?: TestDatabaseOptions['seed']; variables?: Record<string, string> } = {},
): Promise<GatewayUnderTest> {
  const database = await createTestDatabase({ seed: options.seed });
  const env = readEnv({
    DATABASE_URL: database.url,
    TAVOLA_SECRET: TEST_SECRET,
    PUBLIC_URL: TEST_ORIGIN,
    GATEWAY_PORT: '0',
    LOG_LEVEL: 'silent',
    ANON_RATE_PER_MINUTE: '1000000',
    DATABASE_POOL: '8',
    ...options.variables,
  });
  const gateway = await startGateway(env, createLog(env.logLevel));
  const ctx = testCtx(database.db, { secrets: secretsFrom(TEST_SECRET), ring: gateway.services.doorbell.ring });
  return {
    gateway,
    database,
    ctx,
    key: async (scopes, more = {}) => {
      const input = createKeyInput.parse({ name: 'Test', channel: 'voice', scopes, ratePerMinute: 1_000_000, ...more });
      return (await createApiKey(ctx, input)).key;
    },
    async close() {
      await gateway.close();
      await database.close();
    },
  };
}
