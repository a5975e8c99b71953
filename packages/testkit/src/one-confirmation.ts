import type { Violation } from './history-checker.ts';
import { daysAhead, type ProofSystem, sendUntilKnown, sendWrite } from './http-book.ts';

const COPIES = 20;
const EMAIL = 'once@guest.test';

/**
 * Twenty confirmations of one hold at once under one key are one reservation, one event and twenty identical answers;
 * another party under that key is refused, another channel is another matter, and a `BUSY` may be tried again. Needs
 * `planted_faults`. `mails` answers the confirmations that went out to this guest, once they have.
 */
export async function oneConfirmation(
  system: ProofSystem,
  day: number,
  mails: (to: string) => Promise<number>,
): Promise<Violation[]> {
  const { sql, house } = system;
  const violations: Violation[] = [];
  const demand = (isRight: boolean, what: string) => {
    if (!isRight) violations.push({ invariant: 'I3', what });
  };
  const place = { location: house.slug, date: daysAhead(day), time: '19:00', partySize: 2 };
  const guest = { name: 'Ana Lima', email: EMAIL };
  const key = `one-confirmation-${house.slug}`;
  const held = await sendUntilKnown(system, 'hold', { key: `${key}-hold`, input: place });
  const holdId = String(held.body.holdId);
  const confirm = { key, input: { holdId, guest } };
  const answers = await Promise.all(
    Array.from({ length: COPIES }, (_, gateway) => sendWrite(system, 'confirm', { ...confirm, gateway })),
  );
  demand(
    answers.every(({ status }) => status === 201),
    `statuses ${answers.map(({ status }) => status).join()}`,
  );
  demand(new Set(answers.map(({ text }) => text)).size === 1, 'the bodies differ');
  demand(answers.filter(({ replayed }) => !replayed).length === 1, 'not exactly one acted');
  const [rows] = await sql`
    select (select count(*) from reservations where hold_id = ${holdId})::int as reservations,
      (select count(*) from events where object_id = ${holdId} and name = 'reservation.confirmed')::int as events`;
  demand(rows?.reservations === 1, `${rows?.reservations} reservations`);
  demand(rows?.events === 1, `${rows?.events} events`);

  const larger = await sendWrite(system, 'book', { key, input: { ...place, partySize: 3, guest } });
  demand(larger.status === 422 && larger.body.code === 'IDEMPOTENCY_KEY_REUSED', `another party: ${larger.text}`);
  const booking = { key: `${key}-book`, input: { ...place, guest } };
  const [booked, resized] = [
    await sendUntilKnown(system, 'book', booking),
    await sendWrite(system, 'book', { ...booking, input: { ...booking.input, partySize: 3 } }),
  ];
  demand(booked.status === 201 && resized.status === 422, `another party size: ${resized.text}`);
  const elsewhere = await sendUntilKnown(system, 'book', { ...booking, as: 'whatsapp' });
  demand(elsewhere.status === 201 && elsewhere.body.id !== booked.body.id, `another channel: ${elsewhere.text}`);

  const busyKey = `${key}-busy`;
  await sql`insert into planted_faults values (${busyKey}, 'busy')`;
  const busy = await sendWrite(system, 'book', { ...booking, key: busyKey });
  demand(busy.status === 503 && busy.body.code === 'BUSY' && busy.retryAfter !== null, `not busy: ${busy.text}`);
  await sql`delete from planted_faults where key = ${busyKey}`;
  const then = await sendUntilKnown(system, 'book', { ...booking, key: busyKey });
  demand(then.status === 201 && !then.replayed, `after BUSY: ${then.text}`);

  // One for the confirmed hold and one for each of the three bookings.
  const sent = await mails(EMAIL);
  demand(sent === 4, `${sent} mails for four reservations`);
  return violations;
}
