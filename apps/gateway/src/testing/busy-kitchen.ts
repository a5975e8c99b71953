import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

interface Known {
  id: string;
  status: string;
  trackingUrl: string;
}

const NEXT: Record<string, string> = {
  pending: 'confirmed',
  confirmed: 'preparing',
  preparing: 'ready',
  ready: 'picked_up',
};

export interface BusyKitchen {
  orders: Known[];
  /** Places an order, answers it once it is certain. */
  place(): Promise<Known>;
  /** Moves some order on, or cancels it now and then. */
  act(random: () => number): Promise<void>;
}

/** A kitchen that works over REST while servers come and go: what gets no answer is asked again with its key. */
export function busyKitchen(url: string, key: string, location: string, itemId: string): BusyKitchen {
  const orders: Known[] = [];
  let quote: { text: string; used: number } | undefined;

  async function send(method: string, path: string, body: unknown): Promise<Record<string, unknown>> {
    const intent = randomUUID();
    for (let tries = 0; tries < 600; tries += 1) {
      try {
        const answer = await fetch(`${url}/api/v1${path}`, {
          method,
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': intent },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(10_000),
        });
        const told = (await answer.json()) as Record<string, unknown>;
        if (answer.ok) return told;
        if (told.retryable !== true) throw new Refused(`${method} ${path}: ${JSON.stringify(told)}`);
      } catch (error) {
        if (error instanceof Refused) throw error;
      }
      await delay(100);
    }
    throw new Error(`${method} ${path} is never answered`);
  }

  /** Long comments make big frames, as a long evening makes many. */
  async function currentQuote(): Promise<string> {
    if (!quote || quote.used >= 100) {
      const lines = Array.from({ length: 6 }, (_, at) => ({
        itemId,
        quantity: 1,
        comment: `${at} `.padEnd(280, 'no salt '),
      }));
      const { quote: text } = await send('POST', '/orders/quote', { location, type: 'pickup', lines });
      quote = { text: String(text), used: 0 };
    }
    quote.used += 1;
    return quote.text;
  }

  return {
    orders,
    async place() {
      const contact = { name: `Diner ${orders.length}` };
      const placed = await send('POST', '/orders', {
        quote: await currentQuote(),
        contact,
        payment: { method: 'counter' },
      });
      const known = { id: String(placed.id), status: String(placed.status), trackingUrl: String(placed.trackingUrl) };
      orders.push(known);
      return known;
    },
    async act(random) {
      const open = orders.filter(({ status }) => NEXT[status]);
      const order = open[Math.floor(random() * open.length)];
      if (!order) return;
      const status = random() < 0.05 ? 'cancelled' : (NEXT[order.status] ?? 'cancelled');
      // Taken before it is sent, so that two hands never move one order at once.
      order.status = '';
      await send('PATCH', `/orders/${order.id}/status`, {
        status,
        ...(status === 'cancelled' ? { reason: 'test' } : {}),
      });
      order.status = status;
    },
  };
}

class Refused extends Error {}
