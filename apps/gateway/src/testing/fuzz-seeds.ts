import type { TestDatabase } from '@tavola/testkit';

/** What a caller who knows the restaurant would send: its slugs, dishes, options, areas and the ids of what exists. */
export async function fuzzSeeds(sql: TestDatabase['sql']): Promise<Record<string, unknown[]>> {
  const column = async (query: Promise<readonly Record<string, unknown>[]>) =>
    (await query).flatMap((row) => Object.values(row));
  const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
  return {
    location: await column(sql`select slug from locations where mode = 'live'`),
    'locations id': await column(
      sql`select slug from locations where mode = 'live' union all select id::text from locations`,
    ),
    'reservations id': await column(sql`select id from reservations order by starts_at desc limit 60`),
    'orders id': await column(sql`select id from orders order by placed_at desc limit 60`),
    itemId: await column(sql`select id from menu_items where mode = 'live' limit 40`),
    valueId: await column(
      sql`select v.id from option_values v join option_groups g on g.id = v.group_id where g.mode = 'live' limit 60`,
    ),
    area: await column(sql`select distinct name from areas`),
    date: [...Array.from({ length: 40 }, (_, n) => day(n + 1)), 'tomorrow', 'friday'],
    time: ['12:00', '12:30', '13:00', '19:00', '19:30', '20:00', '20:15', '21:00'],
    partySize: [1, 2, 2, 3, 4, 5, 6, 8],
    revision: [1, 1, 2],
    url: ['https://93.184.215.14/hook', 'http://127.0.0.1:9/', 'https://[::1]/x', 'ftp://93.184.215.14/x'],
    email: ['ada@example.com'],
    phone: ['+351 912 345 678'],
  };
}
