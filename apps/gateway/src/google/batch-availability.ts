import type { createCaller } from '@tavola/api';
import type { z } from 'zod';
import type { lookupSchema } from './wire.ts';

type Call = ReturnType<typeof createCaller>;
type Lookup = z.infer<typeof lookupSchema>;

/** Whether each asked start can be booked now, in the order asked; one look at the book per day, party size and room. */
export async function lookUp(call: Call, { merchant_id: location, slot_time: wanted }: Lookup) {
  const { timezone } = await call.locations.get({ id: location });
  const looks = new Map<string, Promise<Map<number, boolean>>>();
  const availability = await Promise.all(
    wanted.map(async (slot) => {
      const at = slot.start_sec * 1_000;
      // Service after midnight belongs to the day before.
      const days = [dayOf(timezone, at), dayOf(timezone, at - 12 * 3_600_000)];
      const { party_size: partySize, room_id: area } = slot.resource_ids;
      const known = await Promise.all(
        [...new Set(days)].map((date) => {
          const key = [date, partySize, area].join('|');
          const look = looks.get(key) ?? starts(call, { location, date, partySize, ...(area ? { area } : {}) });
          looks.set(key, look);
          return look;
        }),
      );
      return { slot_time: asSent(slot), available: known.some((day) => day.get(at) ?? false) };
    }),
  );
  return { slot_time_availability: availability };
}

async function starts(
  call: Call,
  input: Parameters<Call['reservations']['availability']>[0],
): Promise<Map<number, boolean>> {
  const { slots } = await call.reservations.availability(input);
  return new Map(slots.map((slot) => [Date.parse(slot.startsAt), slot.available]));
}

const asSent = ({ start_sec, duration_sec, ...slot }: Lookup['slot_time'][number]) => ({
  ...slot,
  start_sec: String(start_sec),
  ...(duration_sec === undefined ? {} : { duration_sec: String(duration_sec) }),
});

const dayOf = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
