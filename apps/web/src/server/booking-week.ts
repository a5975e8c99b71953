import 'server-only';
import { refusalOf, toProblem } from '@tavola/api';
import type { Slot } from '@tavola/shared/schemas';
import { TRPCError } from '@trpc/server';
import { type BookingSearch, weekAround } from '@/features/booking/booking-search.ts';
import { type Density, densityOf } from '@/features/booking/slot-groups.ts';
import { caller } from './caller.ts';
import { readerLocale } from './locale.ts';

export interface BookingWeek {
  days: { date: string; density: Density }[];
  /** The times of the chosen day. */
  slots: Slot[];
  /** Why nothing can be booked for this party at all, in the reader's words. */
  refusal?: string;
}

/** A week of availability around the chosen day, for the strip's hint and the day's times. */
export async function findWeek(
  location: string,
  search: BookingSearch,
  today: string,
  asked?: Awaited<ReturnType<typeof caller>>,
): Promise<BookingWeek> {
  const call = asked ?? (await caller());
  const { partySize, area } = search;
  const week = weekAround(search.date, today);
  const answers = await Promise.all(
    week.map(async (date) => {
      try {
        const { slots } = await call.reservations.availability({
          location,
          date,
          partySize,
          ...(area ? { area } : {}),
        });
        return { date, slots };
      } catch (error) {
        if (!(error instanceof TRPCError)) throw error;
        const refusal = refusalOf(error);
        if (refusal.status >= 500) throw error;
        return { date, slots: [], refusal: toProblem(refusal, '', await readerLocale()) };
      }
    }),
  );
  const chosen = answers.find(({ date }) => date === search.date);
  const refusal = chosen && 'refusal' in chosen ? chosen.refusal : undefined;
  return {
    days: answers.map(({ date, slots }) => ({ date, density: densityOf(slots) })),
    slots: chosen?.slots ?? [],
    ...(refusal && refusal.code !== 'LOCATION_CLOSED' ? { refusal: refusal.message } : {}),
  };
}
