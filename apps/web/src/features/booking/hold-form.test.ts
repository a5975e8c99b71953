import { expect, test } from 'vitest';
import { bookingAddress, readHoldForm } from './hold-form.ts';

const formOf = (entries: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.set(name, value);
  return form;
};
const press = { intent: 'a'.repeat(36), location: 'hudson', partySize: '2', day: '2026-11-21' };

test('a pressed time becomes a hold, after midnight on its own date', () => {
  const form = readHoldForm(formOf({ ...press, slot: '2026-11-22T00:30' }));
  expect(form?.input).toEqual({ location: 'hudson', date: '2026-11-22', time: '00:30', partySize: 2 });
  expect(form?.day).toBe('2026-11-21');
});

test('the same press has the same key, another time another one', () => {
  const key = (slot: string) => readHoldForm(formOf({ ...press, slot }))?.intent;
  expect(key('2026-11-21T19:00')).toBe(key('2026-11-21T19:00'));
  expect(key('2026-11-21T19:00')).not.toBe(key('2026-11-21T19:15'));
});

test('an alternative is passed back as it came', () => {
  const alternative = {
    location: 'hudson',
    date: '2026-11-21',
    time: '20:30',
    startsAt: '2026-11-21T20:30:00-05:00',
    partySize: 2,
    area: 'bar',
  };
  expect(readHoldForm(formOf({ intent: 'x', alternative: JSON.stringify(alternative) }))?.input).toEqual(alternative);
});

test.each<Record<string, string>>([
  {},
  { slot: 'soon' },
  { ...press },
  { ...press, slot: '2026-11-21T19:00', partySize: 'x' },
  { alternative: '{' },
])('what is not a form of ours holds nothing (%j)', (entries) => {
  expect(readHoldForm(formOf(entries))).toBeUndefined();
});

test('a refusal goes back to the search it came from', () => {
  expect(bookingAddress({ location: 'hudson', partySize: 3, area: 'bar' }, '2026-11-21', 'n1')).toBe(
    '/book?location=hudson&date=2026-11-21&partySize=3&notice=n1&area=bar',
  );
});
