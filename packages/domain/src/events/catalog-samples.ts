/** One evening at the demo restaurant, for previews, documents and test deliveries. */
export const SAMPLE_RESERVATION = {
  id: '01936f2e-8a00-7000-8000-00000000a001',
  code: 'KQ7M3W',
  status: 'confirmed',
  location: 'harbour',
  date: '2026-12-05',
  time: '19:30',
  timezone: 'Europe/Lisbon',
  startsAt: '2026-12-05T19:30:00.000Z',
  endsAt: '2026-12-05T21:00:00.000Z',
  partySize: 4,
  area: 'Terrace',
  channel: 'web',
  locale: 'en',
  revision: 1,
};

export const SAMPLE_HOLD = {
  id: '01936f2e-8a00-7000-8000-00000000a001',
  location: 'harbour',
  date: '2026-12-05',
  time: '19:30',
  timezone: 'Europe/Lisbon',
  startsAt: '2026-12-05T19:30:00.000Z',
  endsAt: '2026-12-05T21:00:00.000Z',
  partySize: 4,
  area: 'Terrace',
  channel: 'web',
  expiresAt: '2026-12-01T10:05:00.000Z',
};

export const SAMPLE_ORDER = {
  id: '01936f2e-8a00-7000-8000-00000000b001',
  number: '042',
  status: 'pending',
  type: 'pickup',
  location: 'harbour',
  timezone: 'Europe/Lisbon',
  totals: {
    currency: 'EUR',
    subtotal: 3450,
    discount: 0,
    deliveryFee: 0,
    tip: 200,
    taxTotal: 420,
    total: 3650,
  },
  itemCount: 3,
  readyAt: '2026-12-05T19:10:00.000Z',
  scheduledFor: null,
  placedAt: '2026-12-05T18:45:00.000Z',
  paymentMethod: 'counter',
  paymentStatus: 'unpaid',
  channel: 'web',
  locale: 'en',
  revision: 1,
};

export const SAMPLE_WAITLIST = {
  id: '01936f2e-8a00-7000-8000-00000000d001',
  location: 'harbour',
  date: '2026-12-05',
  timezone: 'Europe/Lisbon',
  earliestAt: '2026-12-05T19:00:00.000Z',
  latestAt: '2026-12-05T21:00:00.000Z',
  startsAt: '2026-12-05T19:30:00.000Z',
  partySize: 2,
  area: 'Terrace',
  channel: 'web',
  locale: 'en',
  state: 'waiting',
  offerExpiresAt: '2026-12-05T18:20:00.000Z',
};

export const SAMPLE_REVIEW = {
  id: '01936f2e-8a00-7000-8000-00000000e001',
  rating: 5,
  location: 'harbour',
  orderId: null,
  reservationId: '01936f2e-8a00-7000-8000-00000000a001',
};

export const SAMPLE_ITEM = {
  id: '01936f2e-8a00-7000-8000-00000000f001',
  name: 'Grilled octopus',
  slug: 'grilled-octopus',
};

export const SAMPLE_PAYMENT = {
  id: '01936f2e-8a00-7000-8000-00000000f101',
  orderId: '01936f2e-8a00-7000-8000-00000000b001',
  amount: 3650,
  currency: 'EUR',
  method: 'card',
};
