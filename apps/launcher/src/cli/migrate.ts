import { migrate } from '@tavola/db/migrate';
import type { Command } from './command.ts';
import { env } from './env.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  about: 'Bring the database to the shape this version expects',
  flags: {},
  async run() {
    await migrate(env.databaseUrl, env.migrations);
    return { data: { migrated: true }, lines: ['The database is up to date.'] };
  },
};
