import { env } from './env.ts';

interface MenuItem {
  id: string;
  available: boolean;
  soldOut: boolean;
  options: { required: boolean }[];
}
interface MenuCategory {
  items: MenuItem[];
  children: MenuCategory[];
}

export interface PlacedOrder {
  id: string;
  number: string;
}

/** Places a pickup order the way an integrator does: menu, quote, order, over REST. */
export async function placeOrder(location: string, contact: { name: string; email: string }): Promise<PlacedOrder> {
  const { categories } = await call<{ categories: MenuCategory[] }>(`/menu?location=${location}`);
  const item = itemsOf(categories).find(
    ({ available, soldOut, options }) => available && !soldOut && options.every(({ required }) => !required),
  );
  if (!item) throw new Error('nothing on the menu can be ordered as it is');
  const lines = [{ itemId: item.id, quantity: 2 }];
  const { quote } = await call<{ quote: string }>('/orders/quote', { location, type: 'pickup', lines });
  const phone = '+351912345678';
  return call<PlacedOrder>('/orders', { quote, contact: { ...contact, phone }, payment: { method: 'counter' } });
}

const itemsOf = (categories: MenuCategory[]): MenuItem[] =>
  categories.flatMap(({ items, children }) => [...items, ...itemsOf(children)]);

async function call<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${env.gatewayUrl}/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer as T;
}
