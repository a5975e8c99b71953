import type { Today } from '@tavola/shared/schemas';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { TodayScreen } from './today-screen.tsx';

const now = Date.parse('2026-06-12T19:30:00Z');
const quiet: Today = {
  location: 'harbour',
  date: '2026-06-12',
  timezone: 'Europe/Lisbon',
  currency: 'EUR',
  covers: { booked: 0, seated: 0, finished: 0, noShows: 0 },
  coversByStep: [],
  revenue: { today: 0, lastWeek: 0, orders: 0, ordersLastWeek: 0 },
  revenueByHour: [],
  tickets: { open: 0, oldestPlacedAt: null, late: 0 },
  nextArrivals: [],
  decisions: [],
  latestOrders: [],
};
const busy: Today = {
  ...quiet,
  covers: { booked: 84, seated: 22, finished: 10, noShows: 2 },
  coversByStep: [{ time: '20:00', startsAt: '2026-06-12T19:00:00Z', covers: 18, maxCovers: 24 }],
  revenue: { today: 120_000, lastWeek: 100_000, orders: 31, ordersLastWeek: 25 },
  revenueByHour: [{ hour: '20:00', today: 40_000, lastWeek: 30_000 }],
  tickets: { open: 5, oldestPlacedAt: '2026-06-12T19:08:00Z', late: 1 },
  nextArrivals: [
    {
      id: 'r1',
      time: '20:15',
      startsAt: '2026-06-12T19:15:00Z',
      name: 'Marta Reis',
      partySize: 4,
      status: 'confirmed',
      tables: ['7', '8'],
    },
  ],
  decisions: [{ kind: 'reservation', id: 'r2', text: 'Otto Lang · 10', at: '2026-06-12T20:00:00Z' }],
  latestOrders: [
    {
      id: 'o1',
      number: 'H-12',
      name: 'Rui',
      type: 'pickup',
      status: 'preparing',
      total: 2_350,
      placedAt: '2026-06-12T19:20:00Z',
    },
  ],
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('today', () => {
  it('says that a quiet day is quiet', () => {
    renderWithWords(<TodayScreen today={quiet} now={now} />);
    expect(screen.getByText('A quiet day so far')).toBeInTheDocument();
  });

  it('compares with last week, names who is late and what needs a decision', () => {
    renderWithWords(<TodayScreen today={busy} now={now} />);
    expect(screen.getByText('+20 % against €1,000.00 last week')).toBeInTheDocument();
    expect(screen.getByText('oldest 22 min, 1 late')).toBeInTheDocument();
    expect(screen.getByText('15 min late')).toBeInTheDocument();
    expect(screen.getByText(/7 \+ 8/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Otto Lang/ })).toHaveAttribute(
      'href',
      expect.stringContaining('reservation=r2'),
    );
  });

  it('opens the list behind each number', () => {
    renderWithWords(<TodayScreen today={busy} now={now} />);
    expect(screen.getByRole('link', { name: 'Open tickets' })).toHaveAttribute('href', '/kitchen?location=harbour');
  });

  it('shows the same numbers as a table', async () => {
    renderWithWords(<TodayScreen today={busy} now={now} />);
    const [first] = screen.getAllByRole('button', { name: 'Show as table' });
    if (first) await userEvent.click(first);
    expect(screen.getByRole('cell', { name: '24' })).toBeInTheDocument();
  });

  it('writes money into its file as people count it', async () => {
    const files: Blob[] = [];
    vi.stubGlobal('URL', {
      createObjectURL: (file: Blob) => {
        files.push(file);
        return '';
      },
      revokeObjectURL: () => {},
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    renderWithWords(
      <TodayScreen
        today={{ ...busy, revenueByHour: [{ hour: '20:00', today: 40_050, lastWeek: 30_000 }] }}
        now={now}
      />,
    );
    for (const button of screen.getAllByRole('button', { name: 'Download CSV' })) await userEvent.click(button);
    const read = (file: Blob) =>
      new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result);
        reader.readAsText(file);
      });
    const [covers, revenue] = await Promise.all(files.map(read));
    expect(covers).toMatch(/^20:00,18,24$/m);
    expect(revenue).toMatch(/^20:00,400\.5,300$/m);
  });
});
