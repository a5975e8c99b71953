import { seedDemo } from '@tavola/domain/demo';
import { type Command, UsageError } from './command.ts';
import { demoAccounts } from './demo-accounts.ts';

export const demoResetCommand: Command = {
  name: 'demo:reset',
  about: 'Throw away what guests of the demo did and start it afresh, with today as its today',
  flags: { force: { type: 'boolean', about: 'also when this is not a demo: every row is lost' } },
  async run({ connection: { db, sql }, ctx }, flags) {
    const [used] = await sql`SELECT 1 WHERE EXISTS (SELECT FROM locations) OR EXISTS (SELECT FROM staff)`;
    if (used && !flags.force && (await demoAccounts(sql)).length === 0) {
      throw new UsageError('This database holds a restaurant, not the demo. Add --force to lose it for good.');
    }
    const tables = await sql`SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`;
    await sql.unsafe(`TRUNCATE ${tables.map(({ name }) => name).join(', ')} RESTART IDENTITY CASCADE`);
    const summary = await seedDemo(db, { now: ctx.clock() });
    return {
      data: summary,
      lines: [`The demo is as new: ${summary.reservations} bookings, ${summary.orders} orders around today.`],
    };
  },
};
