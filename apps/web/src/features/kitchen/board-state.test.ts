import type { OrderStatus } from '@tavola/shared';
import type { Ticket } from '@tavola/shared/schemas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoardState, boardReducer, emptyBoard, type PendingMove, shownTickets } from './board-state.ts';

const ticket = (id: string, status: OrderStatus, version: number): Ticket => ({
  id,
  number: id.toUpperCase(),
  type: 'pickup',
  status,
  version,
  revision: version,
  allowedStatuses: [],
  name: 'Rui',
  table: null,
  placedAt: '2026-06-12T19:00:00Z',
  fireAt: '2026-06-12T19:00:00Z',
  readyAt: '2026-06-12T19:20:00Z',
  scheduledFor: null,
  lines: [
    {
      id: `${id}1`,
      itemId: 'i',
      name: 'Sardines',
      quantity: 2,
      options: [],
      station: 'grill',
      bumpedAt: null,
      allergens: [],
    },
    {
      id: `${id}2`,
      itemId: 'j',
      name: 'Salad',
      quantity: 1,
      options: [],
      station: 'cold',
      bumpedAt: null,
      allergens: [],
    },
  ],
});

const time = { serverTime: '2026-06-12T19:01:00Z', now: Date.parse('2026-06-12T19:00:30Z') };
const loaded = (...tickets: Ticket[]): BoardState =>
  boardReducer(emptyBoard, {
    type: 'snapshot',
    stations: ['grill', 'cold'],
    timezone: 'Europe/Lisbon',
    tickets,
    ...time,
  });
const press = (
  ticketId: string,
  revision: number,
  status: OrderStatus,
  state: PendingMove['state'] = 'sent',
): PendingMove => ({
  intentKey: `${ticketId}-${status}`,
  ticketId,
  revision,
  move: { kind: 'status', status },
  state,
});
const statusOf = (state: BoardState, id: string) => shownTickets(state).find((shown) => shown.id === id)?.status;

describe('the kitchen board', () => {
  it('shows a pressed move at once and the old place again when it is refused', () => {
    const pressed = boardReducer(loaded(ticket('a', 'confirmed', 1)), {
      type: 'press',
      move: press('a', 1, 'preparing'),
    });
    expect(statusOf(pressed, 'a')).toBe('preparing');
    const refused = boardReducer(pressed, { type: 'refuse', intentKey: 'a-preparing', message: 'Already cancelled' });
    expect(statusOf(refused, 'a')).toBe('confirmed');
    expect(refused.notices).toEqual([
      { id: 'a-preparing', kind: 'refused', number: 'A', message: 'Already cancelled' },
    ]);
  });

  it('says the same about the same ticket once, with the latest', () => {
    const notice = { kind: 'refused' as const, number: 'A', message: 'Already cancelled' };
    const told = [
      { id: '1', ...notice },
      { id: '2', ...notice, number: 'B' },
      { id: '3', ...notice },
    ].reduce<BoardState>((state, said) => boardReducer(state, { type: 'tell', notice: said }), loaded());
    expect(told.notices.map(({ id }) => id)).toEqual(['2', '3']);
  });

  it('never lets an older version replace a newer one', () => {
    const state = boardReducer(loaded(ticket('a', 'preparing', 3)), {
      type: 'ticket',
      ticket: ticket('a', 'pending', 2),
      ...time,
    });
    expect(statusOf(state, 'a')).toBe('preparing');
  });

  it('takes a ticket off when it leaves the kitchen', () => {
    const state = boardReducer(loaded(ticket('a', 'ready', 3)), {
      type: 'ticket',
      ticket: ticket('a', 'picked_up', 4),
      ...time,
    });
    expect(shownTickets(state)).toEqual([]);
  });

  it('drops a move pressed offline when the ticket changed meanwhile, and says so', () => {
    const offline = boardReducer(loaded(ticket('a', 'confirmed', 1)), { type: 'offline', now: time.now });
    const pressed = boardReducer(offline, { type: 'press', move: press('a', 1, 'preparing', 'unsent') });
    const back = boardReducer(pressed, {
      type: 'snapshot',
      stations: [],
      timezone: 'UTC',
      tickets: [ticket('a', 'ready', 3)],
      ...time,
    });
    expect(back.pending).toEqual([]);
    expect(back.notices).toMatchObject([{ kind: 'changed', number: 'A' }]);
    expect(statusOf(back, 'a')).toBe('ready');
  });

  it('keeps a move pressed offline when the ticket is as it was', () => {
    const pressed = boardReducer(loaded(ticket('a', 'confirmed', 1)), {
      type: 'press',
      move: press('a', 1, 'preparing', 'unsent'),
    });
    const back = boardReducer(pressed, {
      type: 'snapshot',
      stations: [],
      timezone: 'UTC',
      tickets: [ticket('a', 'confirmed', 1)],
      ...time,
    });
    expect(back.pending).toHaveLength(1);
  });

  it('marks only the bumped station of a mixed order', () => {
    const state = boardReducer(loaded(ticket('a', 'preparing', 1)), {
      type: 'press',
      move: {
        intentKey: 'k',
        ticketId: 'a',
        revision: 1,
        move: { kind: 'bump', station: 'grill', bumped: true },
        state: 'sent',
      },
    });
    expect(shownTickets(state)[0]?.lines.map((line) => [line.station, line.bumpedAt !== null])).toEqual([
      ['grill', true],
      ['cold', false],
    ]);
  });

  it('remembers since when it is offline, and the clock of the server', () => {
    const once = boardReducer(loaded(), { type: 'offline', now: 1_000 });
    expect(boardReducer(once, { type: 'offline', now: 9_000 }).offlineSince).toBe(1_000);
    expect(once.clockOffset).toBe(30_000);
  });

  it('ends like the server whatever order frames and repeats arrive in', () => {
    const statuses: OrderStatus[] = ['pending', 'confirmed', 'preparing', 'ready'];
    const frames = statuses.flatMap((status, index) => [
      ticket('a', status, index + 1),
      ticket('b', status, index + 1),
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray(frames, { minLength: 1 }), fc.shuffledSubarray(frames), (some, repeats) => {
        const state = [...some, ...repeats, ...frames].reduce(
          (board, frame) => boardReducer(board, { type: 'ticket', ticket: frame, ...time }),
          loaded(),
        );
        expect([statusOf(state, 'a'), statusOf(state, 'b')]).toEqual(['ready', 'ready']);
      }),
    );
  });
});
