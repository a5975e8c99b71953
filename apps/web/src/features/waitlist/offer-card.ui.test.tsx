import type { WaitlistOffer } from '@tavola/shared/schemas';
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { OfferCard } from './offer-card.tsx';

const refresh = vi.hoisted(() => vi.fn());
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh }) }));

const offer: WaitlistOffer = {
  state: 'offered',
  location: 'harbour',
  date: '2026-11-21',
  time: '19:15',
  timezone: 'Europe/Lisbon',
  startsAt: '2026-11-21T19:15:00Z',
  partySize: 2,
  area: 'Quayside',
  name: 'Ada Reis',
  expiresAt: '2026-11-21T17:20:00Z',
  secondsLeft: 240,
  policy: {
    cancelUntil: '2026-11-21T17:15:00Z',
    cancelNoticeMinutes: 120,
    holdMinutes: 5,
    lateFee: null,
    deposit: null,
    text: 'Cancel free of charge until 17:15.',
  },
  alternatives: [],
  manageUrl: null,
};
const place = {
  name: 'Harbour',
  address: { line1: 'Cais 4', city: 'Lisbon', postcode: '1200', country: 'PT', lat: null, lng: null },
};
const show = (change: Partial<WaitlistOffer> = {}, problem?: { code: 'BUSY'; message: string }) =>
  renderWithWords(
    <OfferCard
      offer={{ ...offer, ...change }}
      place={place}
      path="/waitlist/token"
      bookPath="/book"
      intent="i"
      problem={problem}
    />,
  );

test('an offer says what, for whom and how long, and is answered by plain forms', () => {
  show();
  expect(screen.getByRole('heading', { level: 1, name: 'A table is free for you' })).toBeVisible();
  expect(screen.getByText(/You were waiting, Ada\. We keep this table for you until 17:20/)).toBeVisible();
  expect(screen.getByText('19:15')).toBeVisible();
  expect(screen.getByText('2 guests · Quayside · Ada Reis')).toBeVisible();
  expect(screen.getByText('Cancel free of charge until 17:15.')).toBeVisible();
  expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '80');
  const formOf = (name: string) => screen.getByRole('button', { name }).closest('form');
  expect(formOf('Take the table')).toHaveAttribute('action', '/waitlist/token/actions/accept');
  expect(formOf('No, thank you')).toHaveAttribute('action', '/waitlist/token/actions/decline');
  expect(formOf('Take the table')).toHaveAttribute('method', 'post');
  expect(refresh).not.toHaveBeenCalled();
});

test('when the time runs out before its eyes, the page asks what is free now', () => {
  show({ secondsLeft: 0 });
  expect(refresh).toHaveBeenCalled();
});

test('too late: says so, and holds another place at one tap', () => {
  show({
    state: 'expired',
    secondsLeft: 0,
    alternatives: [
      { location: 'harbour', date: '2026-11-21', time: '20:00', startsAt: '2026-11-21T20:00:00Z', partySize: 2 },
    ],
  });
  expect(screen.getByRole('heading', { level: 1, name: 'The time has run out' })).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent('any longer. These times are free now.');
  expect(screen.getByRole('button', { name: '20:00' }).closest('form')).toHaveAttribute('action', '/book/actions/hold');
  expect(screen.queryByRole('button', { name: 'Take the table' })).toBeNull();
});

test('too late and nothing else free: leads on to the book', () => {
  show({ state: 'expired', secondsLeft: 0 });
  expect(screen.getByRole('alert')).not.toHaveTextContent('These times');
  expect(screen.getByRole('link', { name: 'Look for another table' })).toHaveAttribute('href', '/book');
});

test('declined: thanks, and no way to take it any more', () => {
  show({ state: 'left', secondsLeft: 0 });
  expect(screen.getByRole('heading', { level: 1, name: 'You let this table go' })).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a refusal is said in its own words', () => {
  show({}, { code: 'BUSY', message: 'Try again in a moment' });
  expect(screen.getByRole('alert')).toHaveTextContent('Try again in a moment');
});
