import { randomUUID } from 'node:crypto';
import type { OrderStatus } from '@tavola/shared';
import type { Menu, Order, PlacedOrder, Quote, QuoteInput, TrackedOrder } from '@tavola/shared/schemas';
import type { APIRequestContext, APIResponse } from 'playwright-core';
import { env } from './env.ts';

/** What whoever is behind these requests, a diner or signed-in staff, may ask of the server past its screens. */
export function orderServer(request: APIRequestContext) {
  const read = async <T>(answer: APIResponse, what: string): Promise<T> => {
    if (!answer.ok()) throw new Error(`${what}: ${answer.status()} ${await answer.text()}`);
    const { result } = (await answer.json()) as { result: { data: T } };
    return result.data;
  };
  const query = async <T>(procedure: string, input: unknown): Promise<T> =>
    read(await request.get(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`), procedure);
  const mutate = async <T>(procedure: string, input: unknown): Promise<T> => {
    const headers = { 'idempotency-key': randomUUID(), origin: env.baseUrl };
    return read(await request.post(`/api/trpc/${procedure}`, { headers, data: input }), procedure);
  };
  return {
    menu: (location: string) => query<Menu>('menu.get', { location }),
    slots: (location: string, date?: string) =>
      query<{ days: string[]; slots: { at: string; available: boolean }[] }>('orders.slots', {
        location,
        type: 'pickup',
        ...(date ? { date } : {}),
      }),
    tables: (location: string) => query<{ id: string; name: string }[]>('orders.tables', { location }),
    /** As a diner: quote, then place. */
    place: async (cart: QuoteInput, name: string): Promise<PlacedOrder> => {
      const { quote } = await mutate<Quote>('orders.quote', cart);
      const contact = { name, phone: '+351 912 345 678' };
      return mutate('orders.place', { quote, contact, payment: { method: 'counter' } });
    },
    /** As staff, in one step. */
    staffPlace: (order: Record<string, unknown>) => mutate<PlacedOrder>('orders.staffPlace', order),
    get: (id: string) => query<Order>('orders.get', { id }),
    tracked: (token: string) => query<TrackedOrder>('orders.tracked', { token }),
    /** Moves an order; false when somebody else was quicker. */
    move: (id: string, status: OrderStatus): Promise<boolean> =>
      mutate('orders.setStatus', { id, status }).then(
        () => true,
        () => false,
      ),
  };
}

export type OrderServer = ReturnType<typeof orderServer>;
