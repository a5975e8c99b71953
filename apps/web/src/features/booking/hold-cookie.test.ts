import type { Problem } from '@tavola/shared/schemas';
import { describe, expect, test } from 'vitest';
import { entriesCookie, noticeCookie, readEntries, readNotice } from './hold-cookie.ts';

/** What a browser takes, less room for the name and the attributes. */
const MOST_BYTES = 3_800;
const sizeOf = ({ value }: { value: string }) => encodeURIComponent(value).length;

describe('what was typed', () => {
  const ada = {
    name: 'Ada Müller',
    phone: '+351 912 000 000',
    email: 'ada@example.com',
    notes: 'Zwei Stühle für Kinder',
  };

  test('comes back as it was', () => {
    expect(readEntries(entriesCookie(ada).value)).toEqual(ada);
  });

  test.each(['ü', '🥂', '"', '\n', 'ä\n'])('a note as long as may be of %j is shortened until it fits', (letter) => {
    const notes = letter.repeat(1_000 / letter.length);
    const cookie = entriesCookie({ ...ada, notes });
    const kept = readEntries(cookie.value);
    expect(sizeOf(cookie)).toBeLessThan(MOST_BYTES);
    expect(kept).toMatchObject({ name: ada.name, phone: ada.phone, email: ada.email });
    expect(notes.startsWith(kept.notes)).toBe(true);
    expect([...kept.notes].every((one) => letter.includes(one))).toBe(true);
    // Nothing is lost without need: one more letter would not have fitted, or all of it did.
    const longer = { ...kept, notes: notes.slice(0, kept.notes.length + letter.length) };
    expect(kept.notes === notes || sizeOf({ value: JSON.stringify(longer) }) >= MOST_BYTES).toBe(true);
  });

  test('fields far longer than a form allows do not break it', () => {
    const long = 'ü'.repeat(5_000);
    const cookie = entriesCookie({ name: long, phone: '+351 912', email: long, notes: long });
    expect(sizeOf(cookie)).toBeLessThan(MOST_BYTES);
    expect(readEntries(cookie.value)).toMatchObject({ phone: '+351 912', email: '', notes: '' });
  });
});

describe('a refusal', () => {
  const alternatives = Array.from({ length: 6 }, (_, hour) => ({
    location: 'hafen',
    date: '2026-11-21',
    time: `1${hour}:15`,
    startsAt: `2026-11-21T1${hour}:15:00+00:00`,
    partySize: 2,
    area: 'Große Straßenterrasse über dem Flüßchen',
  }));
  const problem = (rest: Partial<Problem> = {}): Problem => ({
    type: 'about:blank',
    title: 'Gone',
    status: 409,
    code: 'SLOT_UNAVAILABLE',
    message: 'Dieser Tisch ist gerade vergeben worden.',
    retryable: false,
    requestId: 'request',
    alternatives,
    ...rest,
  });
  const kept = (of: Problem) => {
    const cookie = noticeCookie(of, '/book');
    expect(sizeOf(cookie)).toBeLessThan(MOST_BYTES);
    return readNotice(cookie.value, of.requestId);
  };

  test('keeps six alternatives and its details while they fit', () => {
    expect(kept(problem({ details: { reason: 'tables' } }))).toMatchObject({
      details: { reason: 'tables' },
      alternatives,
    });
  });

  test('loses details before what is shown', () => {
    const told = kept(problem({ details: { current: { notes: 'ü'.repeat(1_000) } } }));
    expect(told).toEqual({ code: 'SLOT_UNAVAILABLE', message: problem().message, alternatives });
  });

  test('loses alternatives before its message, the ones never shown first', () => {
    const area = 'ü'.repeat(80);
    const long = alternatives.map((alternative) => ({ ...alternative, area }));
    expect(kept(problem({ alternatives: long }))?.alternatives).toHaveLength(4);
    const longer = alternatives.map((alternative) => ({ ...alternative, area: area.repeat(12) }));
    expect(kept(problem({ alternatives: longer }))).toEqual({ code: 'SLOT_UNAVAILABLE', message: problem().message });
  });

  test('keeps the start of a message without end', () => {
    const message = 'ü'.repeat(4_000);
    const told = kept(problem({ message, alternatives: undefined }));
    expect(message.startsWith(told?.message ?? 'nothing')).toBe(true);
    expect(told?.message.length).toBeGreaterThan(500);
  });
});
