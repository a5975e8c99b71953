import { SETTINGS } from '@tavola/shared';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromText, toText } from './setting-value.ts';

test('a rate is shown in percent and stored in hundredths of one', () => {
  const { taxRateFood } = SETTINGS.orders;
  expect(toText(taxRateFood, 1350, 'EUR')).toBe('13.50');
  expect(fromText(taxRateFood, '13,5', 'EUR')).toBe(1350);
});

test('an amount follows its currency', () => {
  const { minimumPickup } = SETTINGS.orders;
  expect(toText(minimumPickup, 1500, 'EUR')).toBe('15.00');
  expect(toText(minimumPickup, 1500, 'JPY')).toBe('1500');
});

test('every integer survives being shown and read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom('EUR', 'JPY', 'KWD'), (value, currency) => {
      const field = SETTINGS.orders.minimumDelivery;
      expect(fromText(field, toText(field, value, currency), currency)).toBe(value);
    }),
  );
});

test('what is no number goes to the server as it was typed', () => {
  expect(fromText(SETTINGS.reservations.holdMinutes, 'five', 'EUR')).toBe('five');
  expect(fromText(SETTINGS.reservations.holdMinutes, '', 'EUR')).toBe('');
});
