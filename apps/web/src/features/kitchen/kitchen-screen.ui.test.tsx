import type { Ticket } from '@tavola/shared/schemas';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { type BoardState, emptyBoard } from './board-state.ts';
import { KitchenScreen } from './kitchen-screen.tsx';

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const ticket = (number: string, more: Partial<Ticket> = {}): Ticket => ({
  id: number,
  number,
  type: 'pickup',
  status: 'confirmed',
  version: 1,
  revision: 1,
  allowedStatuses: ['preparing', 'cancelled'],
  name: 'Rui',
  table: null,
  placedAt: minutesAgo(5),
  fireAt: minutesAgo(5),
  readyAt: minutesAgo(-15),
  scheduledFor: null,
  lines: [
    {
      id: `${number}a`,
      itemId: 'i',
      name: 'Sardines',
      quantity: 2,
      options: ['No salt'],
      station: 'grill',
      bumpedAt: null,
      allergens: [],
    },
    {
      id: `${number}b`,
      itemId: 'j',
      name: 'Salad',
      quantity: 1,
      options: [],
      station: 'cold',
      bumpedAt: null,
      allergens: [],
    },
  ],
  ...more,
});

const live = (...tickets: Ticket[]): BoardState => ({
  ...emptyBoard,
  connection: 'live',
  stations: ['grill', 'cold'],
  tickets: Object.fromEntries(tickets.map((entry) => [entry.id, entry])),
});

/** The chosen station stays in the address. */
afterEach(() => window.history.replaceState(null, '', '/'));

function show(board: BoardState, failure: string | null = null) {
  const actions = { onRetry: vi.fn(), onAdvance: vi.fn(), onBump: vi.fn(), onSoldOut: vi.fn(), onDismiss: vi.fn() };
  renderWithWords(<KitchenScreen board={board} failure={failure} {...actions} />);
  return actions;
}

describe('the kitchen screen', () => {
  it('shows skeletons while it connects', () => {
    show(emptyBoard);
    expect(screen.getByText('Loading')).toBeInTheDocument();
  });

  it('says so in each lane when there is nothing to do', () => {
    show(live());
    expect(screen.getByText('Nothing new')).toBeInTheDocument();
    expect(screen.getByText('Nothing to hand over')).toBeInTheDocument();
  });

  it('advances a ticket by its button and by its key', async () => {
    const { onAdvance } = show(live(ticket('12')));
    await userEvent.click(screen.getByRole('button', { name: /Start/ }));
    await userEvent.keyboard('1');
    expect(onAdvance).toHaveBeenCalledTimes(2);
    expect(onAdvance.mock.calls[0]?.[0]).toMatchObject({ number: '12' });
  });

  it('bumps one station of a mixed order', async () => {
    const { onBump } = show(live(ticket('12', { status: 'preparing', allowedStatuses: ['ready', 'cancelled'] })));
    await userEvent.click(within(screen.getByRole('region', { name: 'grill' })).getByRole('button', { name: 'Bump' }));
    expect(onBump.mock.calls[0]?.slice(1)).toEqual(['grill', true]);
  });

  it('shows only the lines of the chosen station', async () => {
    show(live(ticket('12')));
    await userEvent.click(screen.getByRole('button', { name: 'cold' }));
    expect(screen.getByText('Salad')).toBeInTheDocument();
    expect(screen.queryByText('Sardines')).not.toBeInTheDocument();
  });

  it('finishes only its own part at a station, by button and by key, and takes it back with r', async () => {
    const cooking = ticket('12', { status: 'preparing', allowedStatuses: ['ready', 'cancelled'] });
    const { onAdvance, onBump } = show(live(cooking));
    await userEvent.click(screen.getByRole('button', { name: 'cold' }));
    await userEvent.click(screen.getByRole('button', { name: /cold is done/ }));
    await userEvent.keyboard('1');
    await userEvent.keyboard('r');
    await userEvent.keyboard('r');
    expect(onBump.mock.calls.map(([, ...part]) => part)).toEqual([
      ['cold', true],
      ['cold', true],
      ['cold', false],
    ]);
    expect(onAdvance).not.toHaveBeenCalled();
  });

  it('says whom it waits for when its part is done', async () => {
    const [grill, cold] = ticket('12').lines;
    if (!grill || !cold) throw new Error('two lines');
    const lines = [grill, { ...cold, bumpedAt: minutesAgo(1) }];
    const { onBump } = show(
      live(ticket('12', { status: 'preparing', allowedStatuses: ['ready', 'cancelled'], lines })),
    );
    await userEvent.click(screen.getByRole('button', { name: 'cold' }));
    expect(screen.getByText('Waiting for grill')).toBeVisible();
    await userEvent.keyboard('1');
    expect(onBump).not.toHaveBeenCalled();
  });

  it('keeps tickets for later off the lanes and counts them', () => {
    show(live(ticket('12', { fireAt: minutesAgo(-30) })));
    expect(screen.getByText('1 scheduled for later')).toBeInTheDocument();
    expect(screen.queryByText('Sardines')).not.toBeInTheDocument();
  });

  it('adds up what is left to make', async () => {
    show(live(ticket('12'), ticket('13')));
    await userEvent.keyboard('a');
    const panel = screen.getByRole('complementary', { name: 'All day' });
    expect(within(panel).getByText('4')).toBeInTheDocument();
  });

  it('marks a dish as sold out in two presses', async () => {
    const { onSoldOut } = show(live(ticket('12')));
    await userEvent.click(screen.getByRole('button', { name: '86 a dish' }));
    await userEvent.click(screen.getByRole('button', { name: '86 Salad for today' }));
    expect(onSoldOut).toHaveBeenCalledWith('j', 'Salad');
  });

  it('says since when it is offline and what waits to be sent', () => {
    const pending = [
      {
        intentKey: 'k',
        ticketId: '12',
        revision: 1,
        move: { kind: 'status', status: 'preparing' },
        state: 'unsent',
      } as const,
    ];
    show({ ...live(ticket('12')), connection: 'offline', offlineSince: Date.UTC(2026, 5, 12, 19, 4, 5), pending });
    expect(screen.getByRole('status')).toHaveTextContent('One move is sent when the connection is back.');
  });

  it('tells why a move was refused', async () => {
    const { onDismiss } = show({
      ...live(ticket('12')),
      notices: [{ id: 'n', kind: 'refused', number: '12', message: 'That is not possible any more.' }],
    });
    expect(screen.getByText('Ticket 12: That is not possible any more.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onDismiss).toHaveBeenCalledWith('n');
  });

  it('offers a retry when the board cannot be shown', async () => {
    const { onRetry } = show(live(), 'You are not allowed to do that.');
    expect(screen.getByText('You are not allowed to do that.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalled();
  });
});
