// Find, hold, tell the policy, confirm, change, cancel. Scopes: availability:read, reservations:read, reservations:write.
import { createClient } from '@tavola/client';

const [url = 'http://localhost:3000', apiKey, location = 'harbour'] = process.argv.slice(2);
const tavola = createClient({ url, ...(apiKey ? { apiKey } : {}), channel: 'example' });

/** @param {number} days */
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function firstFreeSlot() {
  for (let day = 3; day < 20; day += 1) {
    const { slots } = await tavola.reservations.availability.query({ location, date: inDays(day), partySize: 2 });
    const slot = slots.find(({ available }) => available);
    if (slot) return slot;
  }
  throw new Error('no free table in three weeks');
}

const { date, time } = await firstFreeSlot();
const hold = await tavola.reservations.hold.mutate({ location, date, time, partySize: 2 });
console.log(`held until ${hold.expiresAt}: ${hold.policy.text}`);

const booked = await tavola.reservations.confirm.mutate({
  holdId: hold.holdId,
  guest: { name: 'Ada Lovelace', phone: '+351912345678', email: 'ada@example.com' },
});
console.log(`confirmed ${booked.code} for ${booked.date} ${booked.time}, may now: ${booked.allowedActions.join(', ')}`);

const changed = await tavola.reservations.modify.mutate({
  id: booked.id,
  revision: booked.revision,
  notes: 'A quiet corner, please',
});
const cancelled = await tavola.reservations.cancel.mutate({ id: changed.id, reason: 'guest_request' });
console.log(`${cancelled.code} is ${cancelled.status}`);
await tavola.close();
