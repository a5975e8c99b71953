import { expect, test } from 'vitest';
import { formSameOrigin, sameOrigin } from './same-origin.ts';

const judge = (headers: Record<string, string>) => sameOrigin(new Headers(headers), 'https://book.example.com');
const json = { 'content-type': 'application/json', host: 'book.example.com' };

test('our own pages may write, by the public address or by the host they were served from', () => {
  expect(judge({ ...json, origin: 'https://book.example.com' })).toBe(true);
  expect(judge({ ...json, host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' })).toBe(true);
});

test('another site may not, whatever it claims', () => {
  expect(judge({ ...json, origin: 'https://evil.example' })).toBe(false);
  expect(judge({ ...json, origin: 'null' })).toBe(false);
  expect(judge({ ...json, 'sec-fetch-site': 'cross-site' })).toBe(false);
});

test('what a plain form can send is refused even without an origin', () => {
  expect(judge({ host: 'book.example.com', 'content-type': 'multipart/form-data; boundary=x' })).toBe(false);
  expect(judge({ host: 'book.example.com', 'content-type': 'text/plain' })).toBe(false);
});

test('a program without browser headers may write JSON', () => {
  expect(judge(json)).toBe(true);
});

test('a plain form of ours may write, one of another site may not', () => {
  const form = (headers: Record<string, string>) =>
    formSameOrigin(
      new Headers({ host: 'book.example.com', 'content-type': 'application/x-www-form-urlencoded', ...headers }),
      'https://book.example.com',
    );
  expect(form({ origin: 'https://book.example.com' })).toBe(true);
  expect(form({ 'sec-fetch-site': 'same-origin' })).toBe(true);
  expect(form({ origin: 'https://evil.example' })).toBe(false);
  expect(form({ origin: 'null' })).toBe(false);
  expect(form({ 'sec-fetch-site': 'cross-site' })).toBe(false);
});
