import type { Reservation } from '@tavola/shared/schemas';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { BookingCard, type BookingCardProps } from './booking-card.tsx';
import { CancelBooking } from './cancel-booking.tsx';

const booking: Reservation = {
  id: '0190f6a0-0000-7000-8000-000000000001',
  code: 'K7QP2',
  status: 'confirmed',
  revision: 3,
  allowedActions: ['seat', 'noShow', 'cancel', 'modify'],
  location: 'harbour',
  date: '2026-11-21',
  time: '19:15',
  timezone: 'Europe/Lisbon',
  startsAt: '2026-11-21T19:15:00Z',
  endsAt: '2026-11-21T20:45:00Z',
  partySize: 2,
  area: 'Quayside',
  guest: { name: 'Ada Reis' },
  channel: 'web',
  policy: {
    cancelUntil: '2026-11-21T17:15:00Z',
    cancelNoticeMinutes: 120,
    holdMinutes: 5,
    lateFee: { amount: 2000, currency: 'EUR' },
    deposit: null,
    text: 'Cancel free of charge until 17:15.',
  },
  attendanceConfirmed: false,
};
const place = {
  name: 'Harbour',
  phone: '+351 21 000',
  address: { line1: 'Cais 4', city: 'Lisbon', postcode: '1200', country: 'PT', lat: 38.7, lng: -9.1 },
};
const show = (props: Partial<BookingCardProps> = {}) =>
  renderWithWords(
    <BookingCard
      booking={booking}
      place={place}
      path="/r/token"
      bookPath="/book?location=hudson"
      now={new Date('2026-11-21T12:00:00Z')}
      intent="intent"
      {...props}
    />,
  );

test('a new booking shows its card: code, time, calendar, directions, policy', () => {
  show({ done: 'booked' });
  expect(screen.getByRole('heading', { level: 1, name: 'See you then' })).toBeVisible();
  expect(screen.getByText('K7QP2')).toBeVisible();
  expect(screen.getByText('2 guests · Quayside · Ada Reis')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Add to calendar' })).toHaveAttribute('href', '/r/token/calendar');
  expect(screen.getByRole('link', { name: 'Directions' })).toHaveAttribute(
    'href',
    expect.stringContaining('mlat=38.7&mlon=-9.1'),
  );
  expect(screen.getByText('Cancel free of charge until 17:15.')).toBeVisible();
});

test('a request says that it is one', () => {
  show({ done: 'booked', booking: { ...booking, status: 'pending' } });
  expect(screen.getByRole('heading', { level: 1, name: 'Request sent' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'We are coming' })).toBeNull();
});

test('everything a guest does is a plain form or a link', () => {
  show();
  expect(screen.getByRole('link', { name: 'Change time or party' })).toHaveAttribute('href', '/r/token/change');
  expect(screen.getByRole('link', { name: 'Cancel booking' })).toHaveAttribute('href', '/r/token/cancel');
  const form = screen.getByRole('button', { name: 'We are coming' }).closest('form');
  expect(form).toHaveAttribute('action', '/r/token/actions/attend');
  expect(form).toHaveAttribute('method', 'post');
  const note = screen.getByRole('button', { name: 'Save note' }).closest('form');
  expect(Object.fromEntries(new FormData(note ?? undefined))).toMatchObject({ revision: '3' });
});

test('asks whether they come in the last days before, not right after booking', () => {
  const { unmount } = show({ done: 'booked' });
  expect(screen.queryByRole('button', { name: 'We are coming' })).toBeNull();
  unmount();
  show({ now: new Date('2026-11-10T12:00:00Z') });
  expect(screen.queryByRole('button', { name: 'We are coming' })).toBeNull();
});

test('after the policy’s time it can only be changed by phone', () => {
  show({ now: new Date('2026-11-21T18:00:00Z') });
  expect(screen.getByText(/too late to change this here. Please call \+351 21 000/)).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Cancel booking' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Change time or party' })).toBeNull();
});

test('a cancelled booking offers nothing but another table', () => {
  show({ booking: { ...booking, status: 'cancelled' }, done: 'cancelled' });
  expect(screen.getByRole('status')).toHaveTextContent('Cancelled. The table is free for others now.');
  expect(screen.queryByRole('link', { name: 'Add to calendar' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Book another table' })).toHaveAttribute('href', '/book?location=hudson');
});

test('a refusal is said in the server’s words', () => {
  show({ problem: { code: 'REVISION_CONFLICT', message: 'Somebody changed this in the meantime.' } });
  expect(screen.getByRole('alert')).toHaveTextContent('Somebody changed this in the meantime.');
});

test('cancelling says policy and fee before it asks', () => {
  renderWithWords(<CancelBooking booking={booking} place={place} path="/r/token" intent="intent" />);
  expect(screen.getByText(/Cancelling costs nothing until Sat.*17:15/)).toHaveTextContent(
    'After that it costs €20.00.',
  );
  expect(screen.getByRole('button', { name: 'Cancel booking' }).closest('form')).toHaveAttribute(
    'action',
    '/r/token/actions/cancel',
  );
});
