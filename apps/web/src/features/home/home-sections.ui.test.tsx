import type { Location, MenuItem, Slot } from '@tavola/shared/schemas';
import { cleanup, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { GuestWords } from './guest-words.tsx';
import { Hero } from './hero.tsx';
import { restaurantJsonLd } from './json-ld.tsx';
import { OpenSign } from './open-sign.tsx';
import { SignatureDishes } from './signature-dishes.tsx';
import { Tonight } from './tonight.tsx';

const NOW = new Date('2026-11-21T18:00:00Z');
const LOCATION: Location = {
  id: '01a1fd5c-8da0-76ac-8ac6-1c6b69769d5d',
  slug: 'harbour',
  name: 'Maré & Cinza Harbour',
  tagline: 'The old customs shed',
  timezone: 'Europe/Lisbon',
  currency: 'EUR',
  address: { line1: 'Doca do Cabo 14', city: 'Lisboa', postcode: '1200-109', country: 'PT', lat: 38.7, lng: -9.1 },
  phone: '+351 200 000 142',
  email: 'harbour@example.com',
  open: true,
  openUntil: '2026-11-21T23:30:00Z',
  opensAt: null,
  hours: [{ weekday: 6, ranges: [{ start: '12:00', end: '23:30' }] }],
  specialDays: [],
  policies: {
    minPartySize: 1,
    maxPartySize: 12,
    largePartyFrom: 9,
    cancelNoticeMinutes: 120,
    maxAdvanceDays: 60,
    text: '',
  },
  booking: { enabled: true, pausedUntil: null },
  ordering: { enabled: true, types: ['pickup'], pausedUntil: null },
  areas: [],
};

const sign = (change: Partial<Location>) =>
  renderWithWords(<OpenSign location={{ ...LOCATION, ...change }} locale="en" now={NOW} />);

test.each([
  ['open', {}, 'Open until 23:30'],
  ['before opening', { open: false, openUntil: null, opensAt: '2026-11-21T19:00:00Z' }, 'Opens at 19:00'],
  [
    'closed until another day',
    { open: false, openUntil: null, opensAt: '2026-11-23T12:00:00Z' },
    'Opens Monday at 12:00',
  ],
  ['closed for good', { open: false, openUntil: null, opensAt: null }, 'Closed today'],
])('the sign says what holds: %s', (_when, change, words) => {
  sign(change);
  expect(screen.getByText(words)).toBeInTheDocument();
});

test("a special day's hours replace the week's", () => {
  sign({ specialDays: [{ date: '2026-11-21', closed: false, ranges: [{ start: '18:00', end: '22:00' }], note: '' }] });
  expect(screen.getByText('Today 18:00 – 22:00')).toBeInTheDocument();
});

test("a special day without hours of its own keeps the week's, a closed one has none", () => {
  const special = { date: '2026-11-21', ranges: [], note: 'Neighbours’ night' };
  sign({ specialDays: [{ ...special, closed: false }] });
  expect(screen.getByText('Today 12:00 – 23:30')).toBeInTheDocument();
  cleanup();
  sign({ specialDays: [{ ...special, closed: true }] });
  expect(screen.queryByText(/^Today/)).toBeNull();
});

const hero = (change: Partial<Location> = {}) =>
  renderWithWords(
    <Hero
      name="Maré & Cinza"
      line="Tide and ash."
      location={{ ...LOCATION, ...change }}
      locale="en"
      now={NOW}
      places={[]}
      picture={null}
    />,
  );

test('the two acts are one link each, and ordering is offered only where it is possible', () => {
  const { unmount } = hero();
  expect(screen.getByRole('link', { name: 'Book a table' })).toHaveAttribute('href', '/book');
  expect(screen.getByRole('link', { name: 'Order for pickup' })).toHaveAttribute('href', '/menu');
  unmount();
  hero({ ordering: { enabled: false, types: ['pickup'], pausedUntil: null } });
  expect(screen.queryByRole('link', { name: 'Order for pickup' })).not.toBeInTheDocument();
});

test('the picture of the door is the one it is given', () => {
  const { container } = renderWithWords(
    <Hero name="M" line="" location={LOCATION} locale="en" now={NOW} places={[]} picture="/media/0123abcd" />,
  );
  expect(container.querySelector('picture img')).toHaveAttribute('src', '/media/0123abcd-640.webp');
});

const slot = { date: '2026-11-21', time: '19:15', startsAt: '2026-11-21T19:15:00Z', available: true } as Slot;

test('a free time leads to its booking', () => {
  renderWithWords(
    <Tonight
      tables={{ date: '2026-11-21', today: true, partySize: 2, slots: [slot] }}
      location="harbour"
      locale="en"
    />,
  );
  const href = screen.getByRole('link', { name: '19:15' }).getAttribute('href');
  expect(href).toBe('/book?location=harbour&date=2026-11-21&time=19%3A15&partySize=2');
});

test('when tonight is full the next day is named, and when nothing is near the page says so and still leads on', () => {
  const { unmount } = renderWithWords(
    <Tonight
      tables={{ date: '2026-11-22', today: false, partySize: 2, slots: [slot] }}
      location="harbour"
      locale="en"
    />,
  );
  expect(screen.getByRole('heading', { name: 'The next free tables' })).toBeInTheDocument();
  expect(screen.getByText('Sunday 22 November, for two')).toBeInTheDocument();
  unmount();
  renderWithWords(<Tonight tables={null} location="harbour" locale="en" />);
  expect(screen.getByRole('link', { name: 'Other days and parties' })).toHaveAttribute('href', '/book');
});

const dish = {
  id: 'd',
  slug: 'octopus',
  name: 'Octopus',
  description: 'Charred',
  price: { amount: 2650, currency: 'EUR' },
  soldOut: false,
  image: null,
} as MenuItem;

test('a dish shows its price, or that it is gone', () => {
  const { unmount } = renderWithWords(<SignatureDishes dishes={[dish]} locale="en" />);
  expect(screen.getByText('€26.50')).toBeInTheDocument();
  unmount();
  renderWithWords(<SignatureDishes dishes={[{ ...dish, soldOut: true }]} locale="en" />);
  expect(screen.getByText('Sold out today')).toBeInTheDocument();
});

test('without dishes the section is left out', () => {
  const { container } = renderWithWords(<SignatureDishes dishes={[]} locale="en" />);
  expect(container).toBeEmptyDOMElement();
});

test('machines read hours, place and where to book', () => {
  expect(restaurantJsonLd({ location: LOCATION, publicUrl: 'https://book.example.com' })).toMatchObject({
    '@type': 'Restaurant',
    url: 'https://book.example.com/',
    hasMenu: 'https://book.example.com/menu',
    openingHoursSpecification: [{ dayOfWeek: 'https://schema.org/Saturday', opens: '12:00', closes: '23:30' }],
    potentialAction: { target: { urlTemplate: 'https://book.example.com/book' } },
  });
});

test('guests speak for the house, with its answer, and machines are told the average', () => {
  const review = {
    id: 'r',
    location: 'harbour',
    rating: 5,
    text: 'The bream was perfect.',
    name: 'Ana',
    state: 'published' as const,
    reply: 'Come back soon.',
    createdAt: '2026-11-18T20:00:00Z',
  };
  renderWithWords(<GuestWords average={4.6} count={12} reviews={[review]} locale="en" />);
  expect(screen.getByText('4.6 of 5 from 12 reviews')).toBeInTheDocument();
  expect(screen.getByText('The bream was perfect.')).toBeInTheDocument();
  expect(screen.getByText('Come back soon.')).toBeInTheDocument();
  const rating = { average: 4.6, count: 12 };
  const data = restaurantJsonLd({ location: LOCATION, publicUrl: 'https://example.com', rating });
  expect(data.aggregateRating).toMatchObject({ ratingValue: 4.6, reviewCount: 12 });
  const silent = restaurantJsonLd({ location: LOCATION, publicUrl: 'https://example.com' });
  expect(JSON.parse(JSON.stringify(silent))).not.toHaveProperty('aggregateRating');
});
