import { seedDemo } from '@tavola/domain/demo';
import type { Command } from './command.ts';
import { demoAccounts } from './demo-accounts.ts';

export const seedCommand: Command = {
  name: 'seed',
  about: 'Fill an empty database with the demo restaurant',
  flags: {},
  async run({ connection: { db, sql }, ctx }) {
    const summary = await seedDemo(db, { now: ctx.clock() });
    const accounts = await demoAccounts(sql);
    return {
      data: { ...summary, accounts },
      lines: [
        `${summary.items} dishes and drinks, ${summary.reservations} bookings, ${summary.orders} orders.`,
        ...accounts.map(({ email, role, password }) => `${role}: ${email} ${password}`),
      ],
    };
  },
};
