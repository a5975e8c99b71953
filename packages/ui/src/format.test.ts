import { expect, test } from 'vitest';
import { formatCountdown, formatDay, formatInstant, formatMoney, minorDigits } from './format.ts';

test('minor units follow the currency', () => {
  expect(minorDigits('EUR')).toBe(2);
  expect(minorDigits('JPY')).toBe(0);
  expect(formatMoney({ amount: 1250, currency: 'EUR' }, 'en')).toBe('€12.50');
  expect(formatMoney({ amount: 1250, currency: 'JPY' }, 'en')).toBe('¥1,250');
  expect(formatMoney({ amount: 1250, currency: 'EUR' }, 'de')).toBe('12,50\u00a0€');
});

test('an instant is shown on the clock of the restaurant, on both sides of a change day', () => {
  expect(formatInstant('2026-10-25T00:30:00Z', 'time', 'en', 'Europe/Lisbon')).toBe('01:30');
  expect(formatInstant('2026-10-25T01:30:00Z', 'time', 'en', 'Europe/Lisbon')).toBe('01:30');
  expect(formatInstant('2026-11-22T04:30:00Z', 'dateTime', 'en', 'America/New_York')).toBe('Sat 21 Nov, 23:30');
});

test('midnight is 00, not 24', () => {
  expect(formatInstant('2026-11-21T00:00:00Z', 'time', 'de', 'UTC')).toBe('00:00');
});

test('a calendar day stays that day whatever the zone of the process', () => {
  expect(formatDay('2026-11-21', 'day', 'en')).toBe('Saturday 21 November');
  expect(formatDay('2026-11-21', 'day', 'de')).toBe('Samstag, 21. November');
});

test('a countdown never shows less than nothing', () => {
  expect(formatCountdown(271.9)).toBe('4:31');
  expect(formatCountdown(-3)).toBe('0:00');
});
