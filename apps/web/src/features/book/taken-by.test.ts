import type { Reservation } from '@tavola/shared/schemas';
import { expect, it } from 'vitest';
import { shiftedStay, takenBy } from './taken-by.ts';

const party = (id: string, from: string, to: string, table: string, status = 'confirmed') =>
  ({
    id,
    status,
    startsAt: `2026-06-12T${from}:00Z`,
    endsAt: `2026-06-12T${to}:00Z`,
    time: from,
    tables: [{ id: table, name: table }],
  }) as Reservation;

const ana = party('ana', '19:00', '20:30', '1');
const day = {
  reservations: [
    ana,
    party('ben', '20:00', '21:30', '2'),
    party('cleo', '20:30', '22:00', '3'),
    party('dan', '19:00', '20:30', '4', 'cancelled'),
  ],
};
const names = (time: string) =>
  [...takenBy(day, shiftedStay(ana, time), 'ana')].map(([table, { id }]) => `${table} ${id}`);

it('tells who has a table during the stay, by the minute', () => {
  expect(names('19:00')).toEqual(['2 ben']);
  expect(names('19:15')).toEqual(['2 ben', '3 cleo']);
  expect(names('17:00')).toEqual([]);
});
