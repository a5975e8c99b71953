import { migrate } from '@tavola/db/migrate';
import { seedDemo } from '@tavola/domain/demo';
import { appliedMigrations } from './applied-migrations.ts';
import type { Command } from './command.ts';
import { demoAccounts } from './demo-accounts.ts';
import { env } from './env.ts';

export const prepareCommand: Command = {
  name: 'prepare',
  about: 'What every start does: migrate, and seed the demo restaurant where there is nothing (DEMO=0 leaves it empty)',
  flags: {},
  async run({ connection: { db, sql }, ctx }) {
    const before = await appliedMigrations(sql);
    await migrate(env.databaseUrl, env.migrations);
    const migrated = (await appliedMigrations(sql)) - before;

    const wanted = env.demo !== '0';
    const [used] = await sql`SELECT 1 WHERE EXISTS (SELECT FROM locations) OR EXISTS (SELECT FROM staff)`;
    const seeded = wanted && !used;
    if (seeded) await seedDemo(db, { now: ctx.clock() });
    const accounts = wanted ? await demoAccounts(sql) : [];
    return {
      data: { migrated, seeded, demo: accounts.length > 0 ? { accounts } : null },
      lines: [
        `${migrated} migrations applied.`,
        seeded ? 'The demo restaurant is open.' : 'The data was left as it is.',
      ],
    };
  },
};
