import type { Ticket } from '@tavola/shared/schemas';
import { expect, it } from 'vitest';
import { pressOf } from './next-move.ts';

const line = (station: string, bumpedAt: string | null = null): Ticket['lines'][number] => ({
  id: station,
  itemId: null,
  name: 'Dish',
  quantity: 1,
  options: [],
  station,
  bumpedAt,
  allergens: [],
});
const BUMPED = '2026-06-12T19:00:00Z';
const ticket = (
  status: Ticket['status'],
  lines: Ticket['lines'],
  next: Ticket['allowedStatuses'] = ['ready'],
): Ticket => ({
  id: 't',
  number: '12',
  type: 'pickup',
  status,
  version: 1,
  revision: 1,
  allowedStatuses: [...next, 'cancelled'],
  name: 'Rui',
  table: null,
  placedAt: BUMPED,
  fireAt: BUMPED,
  readyAt: BUMPED,
  scheduledFor: null,
  lines,
});
const mixed = [line('grill'), line('cold')];

it.each([
  ['the pass sends a ticket on as a whole', ticket('preparing', mixed), null, { kind: 'advance', status: 'ready' }],
  ['a station finishes its own part only', ticket('preparing', mixed), 'grill', { kind: 'bump', station: 'grill' }],
  ['a station that is done waits', ticket('preparing', [line('grill', BUMPED), line('cold')]), 'grill', undefined],
  [
    'who cooks it alone sends it on',
    ticket('preparing', [line('grill')]),
    'grill',
    { kind: 'advance', status: 'ready' },
  ],
  ['anybody starts it', ticket('confirmed', mixed, ['preparing']), 'grill', { kind: 'advance', status: 'preparing' }],
  ['nobody presses what is over', ticket('ready', mixed, []), null, undefined],
] as const)('%s', (_what, shown, station, press) => {
  expect(pressOf(shown, station)).toEqual(press);
});
