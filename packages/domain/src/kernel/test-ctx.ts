import type { Db } from '@tavola/db';
import { createSettingsReader } from '../settings/settings-reader.ts';
import { systemActor } from './actor.ts';
import type { Ctx, DoorbellTopic } from './ctx.ts';
import { secretsFrom } from './secrets.ts';

/** A context for tests: the system acting on live data, settings always fresh, rings collected. */
export function testCtx(
  db: Db,
  overrides: Partial<Ctx> & { environment?: Record<string, string> } = {},
): Ctx & { rings: DoorbellTopic[] } {
  const { environment = {}, ...rest } = overrides;
  const secrets = secretsFrom('a secret that only tests use');
  const rings: DoorbellTopic[] = [];
  return {
    db,
    clock: () => new Date(),
    actor: systemActor(),
    settings: createSettingsReader({ db, secrets, environment, maxAgeMs: 0 }),
    secrets,
    requestId: 'test',
    locale: 'en',
    publicUrl: 'http://localhost:3000',
    ring: (topic) => rings.push(topic),
    ...rest,
    rings,
  };
}
