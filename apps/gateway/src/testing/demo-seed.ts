import { connect } from '@tavola/db';
import { seedDemo } from '@tavola/domain/demo';

/** The demo restaurant, seeded once per run and cloned for each file that asks for it. */
export const DEMO_SEED = {
  name: 'demo',
  run: async (url: string) => {
    const connection = connect(url);
    await seedDemo(connection.db, { now: new Date() });
    await connection.close();
  },
};
