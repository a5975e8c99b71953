import { env } from './env.ts';

const DAY_MS = 86_400_000;

/** The first day at least so many ahead with a table for two: whatever day it is now, a closed one may be near. */
export async function openDay(location: string, daysAhead: number): Promise<string> {
  for (let ahead = daysAhead; ahead < daysAhead + 7; ahead += 1) {
    const date = new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10);
    const query = new URLSearchParams({ location, date, partySize: '2' });
    const answer = await fetch(`${env.gatewayUrl}/api/v1/reservations/availability?${query}`);
    if (!answer.ok) throw new Error(`availability: ${answer.status} ${await answer.text()}`);
    const { slots } = (await answer.json()) as { slots: { date: string; available: boolean }[] };
    if (slots.some((slot) => slot.available && slot.date === date)) return date;
  }
  throw new Error(`${location} has no table in the week from ${daysAhead} days ahead`);
}
