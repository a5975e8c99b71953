// A test key lets the wanted table be gone; the refusal's alternative is booked instead, over a line that loses answers.
// Scopes: availability:read, reservations:write, with a tav_test_ key.
import { createClient, TavolaError } from '@tavola/client';

const [url = 'http://localhost:3000', apiKey = '', location = 'harbour'] = process.argv.slice(2);
const taken = createClient({ url, apiKey, headers: { 'X-Test-Fault': 'slot_taken' } });
const badLine = createClient({
  url,
  apiKey,
  headers: { 'X-Test-Fault': 'timeout_after_commit' },
  retry: { longestWaitMs: 500 },
});

const { slots, date } = await badLine.reservations.availability.query({ location, date: 'tomorrow', partySize: 2 });
const wanted = { location, date, time: slots[0]?.time ?? '19:00', partySize: 2 };
try {
  await taken.reservations.hold.mutate(wanted);
} catch (error) {
  if (!(error instanceof TavolaError)) throw error;
  console.log(`${error.code}: ${error.message}`);
  const [alternative] = error.alternatives;
  if (!alternative) throw error;
  const booked = await badLine.reservations.book.mutate({
    ...alternative,
    guest: { name: 'Ada Lovelace', phone: '+351912345678', email: 'ada@example.com' },
  });
  console.log(`booked ${booked.code} at ${booked.date} ${booked.time} although the first answer was lost`);
}
