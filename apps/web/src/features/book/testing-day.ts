import type { BookDay, Reservation } from '@tavola/shared/schemas';

const DATE = '2026-06-12';

/** A booking for tests, in a house whose clock is UTC. */
export function aParty(name: string, time: string, table: string, more: Partial<Reservation> = {}): Reservation {
  const startsAt = `${DATE}T${time}:00Z`;
  return {
    id: name.toLowerCase(),
    code: name.toUpperCase(),
    status: 'confirmed',
    revision: 1,
    allowedActions: ['seat', 'noShow', 'cancel', 'modify'],
    location: 'harbour',
    date: DATE,
    time,
    timezone: 'UTC',
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 90 * 60_000).toISOString(),
    partySize: 2,
    tables: [{ id: `t${table}`, name: table }],
    guest: { name },
    channel: 'web',
    policy: {
      cancelUntil: startsAt,
      cancelNoticeMinutes: 120,
      holdMinutes: 5,
      lateFee: null,
      deposit: null,
      text: 'Free to cancel.',
    },
    attendanceConfirmed: false,
    ...more,
  };
}

/** A day of the book with three tables for four in one room. */
export function aDay(reservations: Reservation[]): BookDay {
  return {
    location: 'harbour',
    date: DATE,
    timezone: 'UTC',
    serverTime: `${DATE}T18:00:00Z`,
    version: 1,
    rulesVersion: 1,
    note: '',
    closed: null,
    lateAfterMinutes: 15,
    areas: [{ id: 'room', name: 'Dining room' }],
    tables: ['1', '2', '3'].map((name, index) => ({
      id: `t${name}`,
      name,
      area: 'room',
      minParty: 1,
      maxParty: 4,
      shape: 'square',
      x: index * 120,
      y: 0,
      width: 80,
      height: 80,
      rotation: 0,
    })),
    periods: [{ id: 'p', name: 'Dinner', startsAt: `${DATE}T18:00:00Z`, endsAt: `${DATE}T23:00:00Z` }],
    pacing: [],
    reservations,
    holds: [],
  };
}
