import { inTransaction, sql, type Tx } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';

interface Copied {
  table: string;
  /** Columns that name a copied row. */
  ids: string[];
  /** Columns that hold arrays of such names. */
  idArrays?: string[];
  /** Which rows are live: by their own mode, or by the row another column points to. */
  live?: { column: string; in: string };
  qrToken?: boolean;
}

const BY_LOCATION = { column: 'location_id', in: 'locations' };

/** In the order their references need. */
const COPIED: Copied[] = [
  { table: 'locations', ids: ['id'] },
  { table: 'opening_hours', ids: ['id', 'location_id'], live: BY_LOCATION },
  { table: 'special_days', ids: ['id', 'location_id'], live: BY_LOCATION },
  { table: 'areas', ids: ['id', 'location_id'], live: BY_LOCATION },
  { table: 'dining_tables', ids: ['id', 'location_id', 'area_id'], live: BY_LOCATION, qrToken: true },
  { table: 'table_combinations', ids: ['id', 'location_id'], idArrays: ['table_ids'], live: BY_LOCATION },
  { table: 'service_periods', ids: ['id', 'location_id'], idArrays: ['area_ids'], live: BY_LOCATION },
  { table: 'delivery_zones', ids: ['id', 'location_id'], live: BY_LOCATION },
  { table: 'categories', ids: ['id', 'parent_id'] },
  { table: 'menu_items', ids: ['id', 'category_id'] },
  { table: 'option_groups', ids: ['id'] },
  { table: 'option_values', ids: ['id', 'group_id'], live: { column: 'group_id', in: 'option_groups' } },
  { table: 'item_option_groups', ids: ['item_id', 'group_id'], live: { column: 'group_id', in: 'option_groups' } },
  { table: 'mealtimes', ids: ['id'] },
  { table: 'item_mealtimes', ids: ['item_id', 'mealtime_id'], live: { column: 'mealtime_id', in: 'mealtimes' } },
  { table: 'item_overrides', ids: ['location_id', 'item_id'], live: BY_LOCATION },
  { table: 'item_stock', ids: ['location_id', 'item_id'], live: BY_LOCATION },
];

/**
 * Copies the live locations, their tables, periods, hours and menu into mode `test`, unless test locations exist already.
 * Slugs stay the same; ids are derived, so running it in two processes at once copies once. Guests, bookings and orders
 * are never copied.
 */
export async function ensureTestData(ctx: Ctx): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('tavola test data'))`);
    const [known] = await tx.execute(sql`select 1 from locations where mode = 'test' limit 1`);
    if (known) return;
    for (const copied of COPIED) await copy(tx, copied);
    await tx.execute(sql`insert into menu_versions (mode) values ('test') on conflict do nothing`);
  });
}

async function copy(tx: Tx, { table, ids, idArrays = [], live, qrToken }: Copied): Promise<void> {
  const name = sql.identifier(table);
  const column = (field: string) => sql`r.${sql.identifier(field)}`;
  const changes = [
    ...ids.map((field) => sql`${field}::text, ${testId(column(field))}`),
    ...idArrays.map(
      (field) =>
        sql`${field}::text, (select coalesce(jsonb_agg(${testId(sql`one`)} order by at), '[]') from unnest(${column(field)}) with ordinality as each(one, at))`,
    ),
    ...(live ? [] : [sql`'mode', 'test'`]),
    ...(qrToken ? [sql`'qr_token', 'test-' || r.qr_token`] : []),
  ];
  const isLive = live
    ? sql`${column(live.column)} in (select id from ${sql.identifier(live.in)} where mode = 'live')`
    : sql`r.mode = 'live'`;
  await tx.execute(sql`
    insert into ${name}
    select (jsonb_populate_record(null::${name}, to_jsonb(r) || jsonb_build_object(${sql.join(changes, sql`, `)}))).*
    from ${name} r where ${isLive}`);
}

/** A version 8 UUID that the live row's id always leads to. */
const testId = (id: ReturnType<typeof sql>) =>
  sql`overlay(overlay(md5('test/' || ${id}::text) placing '8' from 13) placing '8' from 17)::uuid`;
