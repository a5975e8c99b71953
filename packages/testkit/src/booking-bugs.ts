import type { Sql } from 'postgres';

/** A fault that can be planted into a database, so that the checker can show it would see it. */
export interface BookingBug {
  name: string;
  plant: (sql: Sql) => Promise<unknown>;
}

const trigger = (table: string, when: string, body: string) => (sql: Sql) =>
  sql.unsafe(`
    create function planted_${table}() returns trigger language plpgsql as $$ begin ${body} end $$;
    create trigger planted before ${when} on ${table} for each row execute function planted_${table}();`);

/** Faults of the kinds that booking systems really have. Each lives in the database only; the product is untouched. */
export const BOOKING_BUGS: readonly BookingBug[] = [
  {
    name: 'the version never rises and tables may overlap',
    plant: (sql) =>
      sql.unsafe(`
        alter table table_allocations drop constraint table_allocations_no_overlap;
        -- The pause keeps a process's next write waiting, so that it acts on a page another has changed meanwhile.
        create function planted() returns trigger language plpgsql as $$
          begin perform pg_sleep(0.015); new.version := old.version; return new; end $$;
        create trigger planted before update on service_days for each row execute function planted();`),
  },
  {
    name: 'the idempotency key is not written with the booking',
    plant: trigger('idempotency_keys', 'insert', 'return null;'),
  },
  {
    name: 'an acknowledged booking is lost now and then',
    plant: trigger('reservations', 'insert', 'if random() < 0.2 then return null; end if; return new;'),
  },
  {
    name: 'a cancellation is acknowledged and not written',
    plant: trigger(
      'reservations',
      'update',
      "if new.status = 'cancelled' then new.status := old.status; end if; return new;",
    ),
  },
  {
    name: 'a cancelled party keeps its table',
    plant: trigger('table_allocations', 'update', 'if old.live and not new.live then return old; end if; return new;'),
  },
  {
    name: 'the table is kept for the wrong hours',
    plant: trigger(
      'table_allocations',
      'insert',
      "new.during := tstzrange(lower(new.during) - interval '9 hours', upper(new.during) - interval '9 hours'); return new;",
    ),
  },
  {
    name: 'pacing counters are not raised',
    plant: trigger('pacing_counters', 'update', 'return null;'),
  },
  {
    name: 'events are sometimes lost',
    plant: trigger(
      'events',
      'insert',
      "if new.name = 'reservation.created' and random() < 0.3 then return null; end if; return new;",
    ),
  },
  {
    name: 'events are sent for what never happened',
    plant: trigger(
      'holds',
      'insert',
      `insert into events (id, name, location_id, object_kind, object_id, version, payload, actor_kind, channel)
       values (gen_random_uuid(), 'reservation.created', new.location_id, 'reservation', gen_random_uuid(), 0, '{}', 'system', 'system');
       return new;`,
    ),
  },
  {
    name: 'a hold outlives the deadline its guest was told',
    plant: trigger('holds', 'insert', "new.expires_at := new.expires_at + interval '1 hour'; return new;"),
  },
  {
    name: 'one hold becomes two reservations',
    plant: (sql) =>
      sql.unsafe(`
        drop index reservations_hold; drop index reservations_code;
        create function planted() returns trigger language plpgsql as $$ begin
          if pg_trigger_depth() = 1 then new.id := gen_random_uuid(); insert into reservations select new.*; end if;
          return null; end $$;
        create trigger planted after insert on reservations for each row execute function planted();`),
  },
  {
    name: 'the history has holes',
    plant: trigger('reservation_history', 'insert', 'if random() < 0.3 then return null; end if; return new;'),
  },
];
