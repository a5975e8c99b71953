import postgres from 'postgres';
import { env } from './env.ts';

/** The demo restaurant's database, for what no screen of a diner or a cook can change. */
export function openRestaurant() {
  const sql = postgres(env.databaseUrl, { max: 1 });
  return {
    /** Takes pickup orders round the clock, so that the journeys do not depend on when they run. */
    takeOrdersAlways: async (location: string) => {
      await sql`
        insert into opening_hours (id, location_id, kind, weekday, start_time, end_time)
        select gen_random_uuid(), l.id, 'pickup', day, '00:00', '00:00'
        from locations l, generate_series(1, 7) as day
        where l.slug = ${location} and l.mode = 'live'`;
      await sql`delete from special_days where location_id in (select id from locations where slug = ${location})`;
    },
    /** Every ticket the kitchen of a location must show now, as the tickets name themselves. */
    openTickets: async (location: string): Promise<string[]> => {
      const rows = await sql<{ ticket: string }[]>`
        select o.number || ' ' || o.status || ' ' || o.revision as ticket
        from orders o join locations l on l.id = o.location_id
        where l.slug = ${location} and l.mode = 'live' and o.fire_at <= now()
          and o.status in ('pending', 'confirmed', 'preparing', 'ready')`;
      return rows.map(({ ticket }) => ticket).sort();
    },
    /** How many of these orders there are, and what they add up to. */
    sumOf: async (ids: string[]): Promise<{ orders: number; numbers: number; total: number }> => {
      const [row] = await sql<{ orders: number; numbers: number; total: number }[]>`
        select count(*)::int as orders, count(distinct (service_date, number))::int as numbers, sum(total)::int as total
        from orders where id in ${sql(ids)}`;
      if (!row) throw new Error('no answer');
      return row;
    },
    /** Changes what a dish costs from now on; answers with what it cost before. */
    setPrice: async (slug: string, price: number): Promise<number> => {
      const [row] = await sql<{ price: number }[]>`
        with before as (select id, price from menu_items where slug = ${slug} and mode = 'live'),
        changed as (update menu_items set price = ${price} where id in (select id from before)),
        told as (update menu_versions set version = version + 1 where mode = 'live')
        select price from before`;
      if (!row) throw new Error(`no dish is called ${slug}`);
      return row.price;
    },
    /** The latest mail to an address as its log has it; empty while there is none. */
    lastMailTo: async (address: string): Promise<string> => {
      const [mail] = await sql<{ text: string }[]>`
        select text from messages where channel = 'email' and recipient = ${address} order by created_at desc limit 1`;
      return mail?.text ?? '';
    },
    close: () => sql.end(),
  };
}

export type Restaurant = ReturnType<typeof openRestaurant>;
