import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { TestConsole } from './test-console.tsx';

const KEY = 'tav_test_abcdefghijkl_secret';
const sent = vi.fn<typeof fetch>();

beforeEach(() => {
  sent.mockReset();
  vi.stubGlobal('fetch', sent);
});
afterEach(() => vi.unstubAllGlobals());

const answer = (status: number, body: object, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const last = () => {
  const [url, init] = sent.mock.lastCall ?? [];
  return { url, method: init?.method, headers: new Headers(init?.headers), body: init?.body };
};

it('sends with the key, the fault and a key for the intent, and shows what came back', async () => {
  sent.mockResolvedValue(answer(409, { code: 'SLOT_UNAVAILABLE' }, { 'x-request-id': 'req-1' }));
  const user = userEvent.setup();
  renderWithWords(<TestConsole location="harbour" />);
  await user.type(screen.getByLabelText('Test key'), KEY);
  await user.selectOptions(screen.getByLabelText('Request'), 'Hold a table');
  await user.selectOptions(screen.getByLabelText('Let something go wrong'), 'The table is gone');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText(/"SLOT_UNAVAILABLE"/)).toBeInTheDocument();
  expect(screen.getByText('x-request-id: req-1')).toBeInTheDocument();
  expect(last()).toMatchObject({ url: '/api/v1/reservations/hold', method: 'POST' });
  expect(JSON.parse(String(last().body))).toMatchObject({ location: 'harbour', partySize: 2 });
  expect(last().headers.get('authorization')).toBe(`Bearer ${KEY}`);
  expect(last().headers.get('x-test-fault')).toBe('slot_taken');
});

it('a lost answer is asked for again with the same key', async () => {
  sent.mockRejectedValueOnce(new TypeError('fetch failed'));
  sent.mockResolvedValueOnce(answer(201, { code: 'ABC1234' }, { 'idempotent-replayed': 'true' }));
  const user = userEvent.setup();
  renderWithWords(<TestConsole location="harbour" />);
  await user.type(screen.getByLabelText('Test key'), KEY);
  await user.selectOptions(screen.getByLabelText('Request'), 'Book in one step');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText(/No answer came/)).toBeInTheDocument();
  const first = last().headers.get('idempotency-key');
  await user.click(screen.getByRole('button', { name: 'Send again with the same key' }));
  expect(await screen.findByText('Stored answer of the first request')).toBeInTheDocument();
  expect(last().headers.get('idempotency-key')).toBe(first);
});

it('a live key and a broken body are not sent', async () => {
  const user = userEvent.setup();
  renderWithWords(<TestConsole location="harbour" />);
  await user.type(screen.getByLabelText('Test key'), 'tav_live_abc');
  expect(screen.getByText('That is not a test key.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled();
  await user.clear(screen.getByLabelText('Test key'));
  await user.type(screen.getByLabelText('Test key'), KEY);
  await user.selectOptions(screen.getByLabelText('Request'), 'Hold a table');
  await user.type(screen.getByLabelText('Body'), 'x');
  expect(screen.getByText('The body is not JSON.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled();
});
