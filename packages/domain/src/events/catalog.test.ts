import { EVENT_NAMES } from '@tavola/shared';
import { describe, expect, it } from 'vitest';
import { EVENT_CATALOG } from './catalog.ts';

const CONTACT = /^(name|phone|email|guest|guestName|guestPhone|guestEmail|contact\w*|address|notes|text|comment)$/;

function fieldNames(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, field]) => [name, ...fieldNames(field)]);
}

describe.each(EVENT_NAMES)('%s', (name) => {
  const entry = EVENT_CATALOG[name];

  it('has a sample that its own shape accepts whole', () => {
    expect(entry.payload.strict().parse(entry.sample)).toEqual(entry.sample);
  });

  it('carries no contact data', () => {
    const names = fieldNames(entry.object === 'item' ? {} : entry.sample);
    expect(names.filter((field) => CONTACT.test(field))).toEqual([]);
  });
});
