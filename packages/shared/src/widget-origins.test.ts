import { expect, test } from 'vitest';
import { readOrigins } from './widget-origins.ts';

test('sites are read one a line, each once', () => {
  expect(
    readOrigins('https://Example.com/\nhttps://example.com\n\n http://localhost:8080, https://*.example.org'),
  ).toEqual({
    origins: ['https://example.com', 'http://localhost:8080', 'https://*.example.org'],
    wrong: [],
  });
});

test.each([
  'https://a.example; script-src *',
  'https://a.example/path',
  '*',
  "'self'",
  'example.com',
  'https://a.*',
  'javascript://a',
])('nothing but the address of a site gets into the policy: %s', (text) => {
  const { origins, wrong } = readOrigins(text);
  expect(wrong.length).toBeGreaterThan(0);
  for (const origin of origins) expect(origin).toMatch(/^https?:\/\/[\w.*:-]+$/);
});
