// Quote, order, follow, cancel. Scopes: menu:read, orders:read, orders:write, orders:manage.
import { createClient } from '@tavola/client';

const [url = 'http://localhost:3000', apiKey = '', location = 'harbour'] = process.argv.slice(2);
const WebSocket = globalThis.WebSocket ?? (await import('ws')).WebSocket;
const tavola = createClient({ url, apiKey, WebSocket });

/**
 * @param {import('@tavola/client').MenuCategory[]} categories
 * @returns {import('@tavola/client').MenuItem[]}
 */
const dishes = (categories) => categories.flatMap(({ items, children }) => [...items, ...dishes(children)]);

const { asap, slots } = await tavola.orders.slots.query({ location, type: 'pickup' });
const at = asap ? 'asap' : slots.find(({ available }) => available)?.at;
if (!at) throw new Error('the kitchen takes no orders in the coming days');
const { categories } = await tavola.menu.get.query({ location, ...(asap ? {} : { at }) });
const dish = dishes(categories).find(
  ({ available, options }) => available && options.every(({ required }) => !required),
);
if (!dish) throw new Error('nothing can be ordered for that time');
const lines = [{ itemId: dish.id, quantity: 1 }];
const { quote, totals } = await tavola.orders.quote.mutate({ location, type: 'pickup', at, lines });
console.log(`${dish.name} for ${at} costs ${totals.total / 100} ${totals.currency}`);
const order = await tavola.orders.place.mutate({
  quote,
  contact: { name: 'Ada Lovelace', phone: '+351912345678' },
  payment: { method: 'counter' },
});
console.log(`order ${order.number} is ${order.status}, ready at ${order.readyAt}`);

const token = order.trackingUrl.split('/').pop() ?? '';
/** @type {Promise<void>} */
const seen = new Promise((resolve, reject) => {
  const following = tavola.orders.track.subscribe(
    { token },
    {
      onData({ data }) {
        console.log(`frame: ${data.kind}`);
        following.unsubscribe();
        resolve();
      },
      onError: reject,
    },
  );
});
await seen;
await tavola.close();
