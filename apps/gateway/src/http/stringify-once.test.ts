import { expect, test } from 'vitest';
import { stringifyOnce } from './stringify-once.ts';

const long = Array.from({ length: 20 }, (_, at) => ({ at, skip: undefined, text: '"\n' }));

test.each([
  null,
  undefined,
  7,
  'text',
  [1, 2],
  {},
  { a: undefined, b: null, c: [], 'd"': { e: [undefined] }, f: new Date(0) },
  { list: long, more: { list: long } },
])('says what JSON.stringify says of %j', (answer) => {
  expect(stringifyOnce(answer)).toBe(JSON.stringify(answer));
  expect(stringifyOnce(answer)).toBe(JSON.stringify(answer));
});
