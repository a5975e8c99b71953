import type { Slot } from '@tavola/shared/schemas';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { AreaChoice } from './area-choice.tsx';
import { BookingPause, bookingPause } from './booking-pause.tsx';
import type { BookingSearch } from './booking-search.ts';
import { DayTimes } from './day-times.tsx';
import { LargePartyNote } from './large-party-note.tsx';
import { PartyStepper } from './party-stepper.tsx';
import { TimeForm } from './time-form.tsx';
import { WeekStrip } from './week-strip.tsx';

const search: BookingSearch = {
  path: '/book',
  location: undefined,
  partySize: 2,
  date: '2026-11-25',
  time: '19:15',
  area: undefined,
};
const slot = (time: string, available = true): Slot => ({
  date: '2026-11-25',
  time,
  startsAt: `2026-11-25T${time}:00Z`,
  endsAt: '2026-11-25T23:00:00Z',
  period: time < '16' ? 'Lunch' : 'Dinner',
  areas: [],
  available,
  policy: {} as Slot['policy'],
});
const times = (slots: Slot[]) =>
  renderWithWords(
    <TimeForm search={search} location="harbour" slots={slots} intent="intent" action="/book/actions/hold" />,
  );

afterEach(() => {
  vi.useRealTimers();
});

test('a party grows and shrinks by links, within what the house takes', () => {
  const { unmount } = renderWithWords(<PartyStepper search={search} min={1} max={3} />);
  expect(screen.getByRole('link', { name: 'One more guest' })).toHaveAttribute(
    'href',
    '/book?date=2026-11-25&partySize=3',
  );
  unmount();
  renderWithWords(<PartyStepper search={{ ...search, partySize: 3 }} min={1} max={3} />);
  expect(screen.queryByRole('link', { name: 'One more guest' })).toBeNull();
});

test('the week says in words what its bars show, and closed days lead nowhere', () => {
  const days = [
    { date: '2026-11-24', density: 'closed' as const },
    { date: '2026-11-25', density: 'few' as const },
    { date: '2026-11-26', density: 'full' as const },
  ];
  renderWithWords(<WeekStrip search={search} days={days} today="2026-11-24" lastDay="2027-01-01" />);
  expect(screen.getByRole('link', { name: /25 November, few tables left/ })).toHaveAttribute('aria-current', 'date');
  expect(screen.getByRole('link', { name: /26 November, full/ })).toBeVisible();
  expect(screen.queryByRole('link', { name: /24 November/ })).toBeNull();
  expect(screen.getByRole('link', { name: 'The next week' })).toHaveAttribute(
    'href',
    '/book?date=2026-12-01&partySize=2',
  );
  expect(screen.queryByRole('link', { name: 'The week before' })).toBeNull();
});

test('a booking made for an area can move to another, not to any', () => {
  const areas = [
    { id: 'bar', name: 'Bar' },
    { id: 'roof', name: 'Roof' },
  ];
  const names = (bound: boolean) => {
    const { unmount } = renderWithWords(<AreaChoice search={{ ...search, area: 'bar' }} areas={areas} bound={bound} />);
    const links = screen.getAllByRole('link').map(({ textContent }) => textContent);
    expect(screen.getByRole('link', { name: 'Bar' })).toHaveAttribute('aria-current', 'true');
    unmount();
    return links;
  };
  expect(names(true)).toEqual(['Bar', 'Roof']);
  expect(names(false)).toHaveLength(3);
});

test('times stand under their period, taken ones are struck, a pointed-out one is marked', () => {
  times([slot('12:00'), slot('19:00', false), slot('19:15')]);
  const dinner = screen.getByRole('region', { name: 'Dinner' });
  expect(within(dinner).getByText('19:00')).toHaveClass('line-through');
  expect(within(dinner).getByRole('button', { name: '19:15' })).toHaveClass('border-accent');
  expect(screen.getByRole('button', { name: '12:00' })).toHaveValue('2026-11-25T12:00');
});

test('a press is sent once: the second is stopped until the page comes back', () => {
  vi.useFakeTimers();
  times([slot('19:15')]);
  const form = screen.getByRole('button', { name: '19:15' }).closest('form');
  if (!form) throw new Error('there is no form');
  const first = fireEvent.submit(form);
  act(() => vi.runAllTimers());
  const second = fireEvent.submit(form);
  fireEvent(window, new Event('pageshow'));
  const third = fireEvent.submit(form);
  expect([first, second, third]).toEqual([true, false, true]);
});

test('a pause says until when and whom to call, and is over by itself', () => {
  const now = new Date('2026-11-25T18:00:00Z');
  const until = '2026-11-25T19:30:00Z';
  expect(bookingPause({ enabled: true, pausedUntil: null }, now)).toBeUndefined();
  expect(bookingPause({ enabled: true, pausedUntil: '2026-11-25T17:59:00Z' }, now)).toBeUndefined();
  expect(bookingPause({ enabled: false, pausedUntil: null }, now)).toEqual({ until: null });
  expect(bookingPause({ enabled: true, pausedUntil: until }, now)).toEqual({ until });
  renderWithWords(<BookingPause until={until} location={{ phone: '+351 200', timezone: 'UTC' }} />);
  expect(screen.getByRole('status')).toHaveTextContent(/takes a break until .*19:30/);
  expect(screen.getByRole('link')).toHaveAttribute('href', 'tel:+351200');
});

const dayOf = (week: Parameters<typeof DayTimes>[0]['week'], pausedUntil: string | null = null) =>
  renderWithWords(
    <DayTimes
      search={search}
      location={{
        slug: 'harbour',
        phone: '+351 210 000 000',
        timezone: 'UTC',
        booking: { enabled: true, pausedUntil },
      }}
      week={week}
      now={new Date('2026-11-24T12:00:00Z')}
      intent="intent"
      action="/book/actions/hold"
    >
      <input type="hidden" name="pass" value="sealed" />
    </DayTimes>,
  );

test('a day without a free table leads to the next that has one', () => {
  dayOf({ slots: [slot('19:15', false)], days: [{ date: '2026-11-27', density: 'few' }] });
  expect(screen.getByRole('link', { name: /27 November/ })).toHaveAttribute(
    'href',
    '/book?date=2026-11-27&partySize=2',
  );
  expect(screen.queryByRole('button')).toBeNull();
});

test('a pause stands before the times it would refuse, in the house and in its widget', () => {
  dayOf({ slots: [slot('19:15')], days: [] }, '2026-11-24T13:00:00Z');
  expect(screen.getByRole('status')).toHaveTextContent('+351 210 000 000');
  expect(screen.queryByRole('button', { name: '19:15' })).toBeNull();
});

test('a pressed time carries what the page hands on', () => {
  const { container } = dayOf({ slots: [slot('19:15')], days: [] });
  expect(screen.getByRole('button', { name: '19:15' })).toBeVisible();
  expect(container.querySelector('form input[name=pass]')).toHaveValue('sealed');
});

test('only a party of that size hears that the house answers first', () => {
  const { container } = renderWithWords(<LargePartyNote partySize={7} from={8} />);
  expect(container).toBeEmptyDOMElement();
  renderWithWords(<LargePartyNote partySize={8} from={8} />);
  expect(screen.getByText(/8/)).toBeVisible();
});
