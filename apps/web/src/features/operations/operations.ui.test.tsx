import type { OperationsOverview } from '@tavola/shared/schemas';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithAnswers } from '@/testing/render-with-answers.tsx';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { HealthCards } from './health-cards.tsx';
import { OperationsPage } from './operations-page.tsx';
import { ParkedWork } from './parked-work.tsx';
import { RecurringTable } from './recurring-table.tsx';
import { ScheduleTable } from './schedule-table.tsx';
import { throughputSteps } from './throughput.ts';
import { ThroughputCharts } from './throughput-charts.tsx';

const calm: OperationsOverview = {
  serverTime: '2026-06-12T19:02:00Z',
  events: { undispatched: 0, oldestSeconds: 0, parked: 0, lastHour: 40 },
  queues: [{ name: 'mail', due: 0, scheduled: 2, running: 0, parked: 0, doneLastHour: 9, oldestSeconds: 0 }],
  throughput: [
    { at: '2026-06-12T19:01:00Z', queue: 'mail', done: 3 },
    { at: '2026-06-12T19:00:00Z', queue: 'events', done: 4 },
    { at: '2026-06-12T17:00:00Z', queue: 'mail', done: 99 },
  ],
  schedules: [{ kind: 'reservation.remind', planned: 3, nextAt: '2026-06-13T17:00:00Z' }],
  recurring: [
    {
      name: 'purge-old-rows',
      everyMs: 3_600_000,
      nextAt: '2026-06-12T19:30:00Z',
      lastRunAt: '2026-06-12T18:30:00Z',
      lastTookMs: 12,
      lastError: null,
    },
  ],
  webhooks: { failingEndpoints: 0, disabledEndpoints: 0, pendingDeliveries: 0 },
  messages: { queued: 0, failed: 0, sentLastHour: 9 },
};
const queue = (change: Partial<OperationsOverview['queues'][number]>) => ({
  ...calm,
  queues: calm.queues.map((entry) => ({ ...entry, ...change })),
});

const recurring = (change: Partial<OperationsOverview['recurring'][number]>) => ({
  ...calm,
  recurring: calm.recurring.map((job) => ({ ...job, ...change })),
});

describe('the state of the system in one phrase', () => {
  it.each([
    { what: 'nothing waits', overview: calm, phrase: 'Everything is moving' },
    {
      what: 'work is late',
      overview: queue({ due: 5, oldestSeconds: 61 }),
      phrase: 'Some work waits longer than a minute',
    },
    { what: 'work was given up on', overview: queue({ parked: 1 }), phrase: 'Something needs a hand' },
    {
      what: 'recurring work is overdue',
      overview: recurring({ nextAt: '2026-06-12T19:00:59Z' }),
      phrase: 'Some work waits longer than a minute',
    },
    {
      what: 'the queue lost recurring work',
      overview: recurring({ nextAt: null }),
      phrase: 'Some work waits longer than a minute',
    },
    {
      what: 'recurring work failed',
      overview: recurring({ lastError: 'database error 42P01' }),
      phrase: 'Something needs a hand',
    },
    {
      what: 'an endpoint was switched off',
      overview: { ...calm, webhooks: { ...calm.webhooks, disabledEndpoints: 1 } },
      phrase: 'Something needs a hand',
    },
  ])('is "$phrase" when $what', ({ overview, phrase }) => {
    renderWithWords(<HealthCards overview={overview} />);
    expect(screen.getByRole('status')).toHaveTextContent(phrase);
  });
});

describe('the lag of the events', () => {
  it.each([
    [0.4, null],
    [12.2, 'oldest waits 12 s'],
  ])('%d seconds', (oldestSeconds, words) => {
    renderWithWords(<HealthCards overview={{ ...calm, events: { ...calm.events, oldestSeconds } }} />);
    expect(screen.queryByText(/oldest waits/)?.textContent ?? null).toBe(words);
  });
});

describe('work done', () => {
  it('is counted by queue in steps of the last hour', () => {
    const steps = throughputSteps(calm, 'mail');
    expect(steps).toHaveLength(12);
    expect(steps.at(-1)).toEqual({ at: Date.parse('2026-06-12T19:00:00Z'), done: 3 });
    expect(steps.reduce((sum, { done }) => sum + done, 0)).toBe(3);
    expect(throughputSteps(calm, 'none').every(({ done }) => done === 0)).toBe(true);
  });

  it('is shown for each consumer, as a table too', async () => {
    renderWithWords(<ThroughputCharts overview={calm} timeZone="UTC" />);
    expect(screen.getByText('mail: 3 pieces of work in the last hour')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));
    expect(screen.getByRole('cell', { name: '19:00' })).toBeVisible();
  });
});

describe('what is planned', () => {
  it('says what, how much and when next', () => {
    renderWithWords(<ScheduleTable schedules={calm.schedules} timeZone="Europe/Lisbon" />);
    expect(screen.getByRole('row', { name: /Remind a guest 3 .*18:00/ })).toBeVisible();
  });

  it('may be nothing', () => {
    renderWithWords(<ScheduleTable schedules={[]} timeZone="UTC" />);
    expect(screen.getByText('Nothing is planned for later.')).toBeVisible();
  });
});

describe('recurring work', () => {
  const show = (overview: OperationsOverview) =>
    renderWithWords(<RecurringTable jobs={overview.recurring} now={overview.serverTime} timeZone="Europe/Lisbon" />);

  it('says what, how often, how it went and when next', () => {
    show(calm);
    const row = screen.getByRole('row', {
      name: /Delete what need not be kept every hour .*19:30.*12 ms Done .*20:30/,
    });
    expect(row).toBeVisible();
  });

  it.each([
    { what: 'that failed', change: { lastError: 'database error 42P01' }, words: 'Failed' },
    { what: 'that is overdue', change: { nextAt: '2026-06-12T19:00:00Z' }, words: 'Overdue' },
    { what: 'that the queue lost', change: { nextAt: null }, words: 'Overdue' },
    { what: 'that has yet to run', change: { lastRunAt: null, lastTookMs: null }, words: 'Not yet' },
  ])('$what says so', ({ change, words }) => {
    const { recurring: jobs } = recurring(change);
    show({ ...calm, recurring: jobs });
    expect(screen.getByText(words)).toBeVisible();
    if (change.lastError) expect(screen.getByText(change.lastError)).toBeVisible();
  });

  it.each([
    [5_000, 'every 5 seconds'],
    [1_000, 'every second'],
    [120_000, 'every 2 minutes'],
    [7_200_000, 'every 2 hours'],
  ])('%i ms is %s', (everyMs, words) => {
    show(recurring({ everyMs }));
    expect(screen.getByText(words)).toBeVisible();
  });

  it('may not have been reported', () => {
    show({ ...calm, recurring: [] });
    expect(screen.getByText('No worker has reported yet.')).toBeVisible();
  });
});

describe('parked work', () => {
  const task = {
    id: 't1',
    what: 'tasks' as const,
    name: 'mail.send',
    at: '2026-06-12T18:00:00Z',
    attempts: 8,
    error: 'Mail server refused',
  };

  it('teaches what will stand there while it is empty', () => {
    renderWithWords(<ParkedWork entries={[]} timeZone="UTC" busy={false} onRetry={vi.fn()} />);
    expect(screen.getByText('Nothing is stuck')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says why, and is tried again alone or all at once', async () => {
    const onRetry = vi.fn();
    renderWithWords(<ParkedWork entries={[task]} timeZone="UTC" busy={false} onRetry={onRetry} />);
    expect(screen.getByText('Mail server refused')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenLastCalledWith('tasks', ['t1']);
    await userEvent.click(screen.getByRole('button', { name: 'Try all tasks again' }));
    expect(onRetry).toHaveBeenLastCalledWith('tasks', undefined);
    expect(screen.queryByRole('button', { name: 'Try all events again' })).toBeNull();
  });
});

describe('the page', () => {
  afterEach(() => vi.unstubAllGlobals());
  const nothing = () => ({ items: [], nextCursor: null });

  it.each(['operations.tasks', 'operations.parkedEvents'])(
    'calls nothing empty while %s cannot be read',
    async (missing) => {
      const { [missing]: _, ...answers } = {
        'operations.overview': () => calm,
        'operations.tasks': nothing,
        'operations.parkedEvents': nothing,
      } as Record<string, () => unknown>;
      renderWithAnswers(<OperationsPage timeZone="UTC" />, answers);
      expect(await screen.findByText('Not today')).toBeVisible();
      expect(screen.getByText('Everything is moving')).toBeVisible();
      expect(screen.queryByText('Nothing is stuck')).toBeNull();
    },
  );
});
