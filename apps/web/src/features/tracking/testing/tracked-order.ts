import type { TrackedOrder } from '@tavola/shared/schemas';

/** A confirmed pickup of two plates, as its diner sees it. */
export const TRACKED_ORDER: TrackedOrder = {
  id: '0190f6a0-0000-7000-8000-000000000001',
  canCancel: false,
  cancelReason: null,
  table: null,
  payment: { method: 'counter', status: 'unpaid' },
  canReview: false,
  number: '23',
  location: 'harbour',
  timezone: 'Europe/Lisbon',
  type: 'pickup',
  status: 'confirmed',
  version: 2,
  steps: [
    { status: 'pending', at: '2026-11-21T18:40:00Z' },
    { status: 'confirmed', at: '2026-11-21T18:41:00Z' },
    { status: 'preparing', at: null },
    { status: 'ready', at: null },
    { status: 'picked_up', at: null },
  ],
  readyAt: '2026-11-21T19:05:00Z',
  scheduledFor: null,
  lines: [
    {
      name: 'Rib eye',
      quantity: 2,
      options: ['Rare', 'Smoked bacon'],
      total: { amount: 7240, currency: 'EUR' },
    },
  ],
  totals: {
    currency: 'EUR',
    subtotal: 7240,
    discount: 0,
    deliveryFee: 0,
    tip: 0,
    taxIncluded: true,
    taxes: [],
    total: 7240,
  },
  placedAt: '2026-11-21T18:40:00Z',
};
