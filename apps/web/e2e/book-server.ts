import { randomUUID } from 'node:crypto';
import type { BookDay, Inventory, InventoryChange } from '@tavola/shared/schemas';
import type { Page } from 'playwright-core';
import { env } from './env.ts';

/** What the signed-in page's own session may ask of the server, past its screens. */
export function bookServer(page: Page, location: string) {
  const query = async <T>(procedure: string, input: unknown): Promise<T> => {
    const answer = await page.request.get(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`);
    if (!answer.ok()) throw new Error(`${procedure}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()).result.data as T;
  };
  const mutate = async <T>(procedure: string, input: unknown): Promise<T> => {
    const answer = await page.request.post(`/api/trpc/${procedure}`, {
      headers: { 'idempotency-key': randomUUID(), origin: env.baseUrl },
      data: input,
    });
    if (!answer.ok()) throw new Error(`${procedure}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()).result.data as T;
  };
  return {
    today: async (): Promise<string> => (await query<{ date: string }>('dashboard.getToday', { location })).date,
    day: (date: string) => query<BookDay>('reservations.bookDay', { location, date }),
    inventory: () => query<Inventory>('inventory.get', { location }),
    bookByPhone: (booking: { date: string; time: string; partySize: number; guest: { name: string } }) =>
      mutate<{ code: string }>('reservations.staffBook', { location, kind: 'phone', ...booking }),
    takeBookings: () => mutate<unknown>('locations.pause', { location, what: 'bookings', until: null }),
    change: (change: InventoryChange) => mutate<Inventory>('inventory.save', { location, change }),
    /** Sets how long a table stays held; answers with what it was. */
    setHoldMinutes: async (minutes: number): Promise<number> => {
      type Group = { fields: { name: string; value: number }[] };
      const { fields } = await query<Group>('settings.get', { group: 'reservations' });
      await mutate('settings.update', { group: 'reservations', values: { holdMinutes: minutes } });
      return fields.find(({ name }) => name === 'holdMinutes')?.value ?? minutes;
    },
    createKey: async (): Promise<string> => {
      const input = {
        name: 'Friday rehearsal',
        channel: 'partner',
        scopes: ['availability:read', 'reservations:read', 'reservations:write'],
        ratePerMinute: 100_000,
        holdLimit: 1_000,
      };
      return (await mutate<{ key: string }>('keys.create', input)).key;
    },
  };
}

export type BookServer = ReturnType<typeof bookServer>;

/** Books in one step with an API key; answers with the status. */
export async function bookByApi(
  key: string,
  booking: { location: string; date: string; time: string; partySize: number; guest: { name: string } },
): Promise<number> {
  const answer = await fetch(`${env.gatewayUrl}/api/v1/reservations`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(booking),
  });
  await answer.arrayBuffer();
  return answer.status;
}
