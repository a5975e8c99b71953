import type { Hold } from '@tavola/shared/schemas';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { ForgetNote } from './forget-note.tsx';
import { HoldDetails, type HoldDetailsProps } from './hold-details.tsx';

const hold: Hold = {
  holdId: '0190f6a0-0000-7000-8000-000000000001',
  expiresAt: '2026-11-21T12:05:00Z',
  serverTime: '2026-11-21T12:00:00Z',
  location: 'harbour',
  date: '2026-11-21',
  time: '19:15',
  timezone: 'Europe/Lisbon',
  startsAt: '2026-11-21T19:15:00Z',
  endsAt: '2026-11-21T20:45:00Z',
  partySize: 2,
  extendable: true,
  requiresApproval: false,
  policy: {
    cancelUntil: '2026-11-21T17:15:00Z',
    cancelNoticeMinutes: 120,
    holdMinutes: 5,
    lateFee: null,
    deposit: null,
    text: 'Cancel free of charge until 17:15.',
  },
};
const show = (props: Partial<HoldDetailsProps> = {}) =>
  renderWithWords(
    <HoldDetails
      hold={hold}
      place={{
        name: 'Harbour',
        areas: [],
        address: { line1: '', city: '', postcode: '', country: '', lat: null, lng: null },
      }}
      today="2026-11-21"
      secondsLeft={300}
      entries={{ name: '', phone: '', email: '', notes: '' }}
      intent="intent-of-the-page"
      emailRequired={false}
      {...props}
    />,
  );

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const pass = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1000));

test('counts down, and speaks only now and then', () => {
  show();
  expect(screen.getByText('Table held for 5:00')).toBeVisible();
  pass(29);
  expect(screen.getByText('Table held for 4:31')).toBeVisible();
  expect(screen.queryByText('Four minutes left.')).toBeNull();
  pass(31);
  expect(screen.getByText('Four minutes left.')).toBeInTheDocument();
  expect(screen.getByText('Cancel free of charge until 17:15.')).toBeVisible();
});

test('is a plain form that a browser without scripts can send', () => {
  show();
  const form = screen.getByRole('button', { name: 'Confirm booking' }).closest('form');
  expect(form).toHaveAttribute('method', 'post');
  expect(form).toHaveAttribute('action', '/book/actions/confirm');
  expect(Object.fromEntries(new FormData(form ?? undefined))).toMatchObject({
    hold: hold.holdId,
    intent: 'intent-of-the-page:confirm',
  });
});

test('an expired hold keeps what was typed and offers the same table again', () => {
  show();
  fireEvent.input(screen.getByLabelText('Name'), { target: { value: 'Ada Reis' } });
  pass(301);
  expect(screen.getByRole('alert')).toHaveTextContent('The table is no longer held');
  expect(screen.getByLabelText('Name')).toHaveValue('Ada Reis');
  expect(screen.getByRole('button', { name: 'Confirm booking' })).toBeDisabled();
  const again = screen.getByRole('button', { name: 'Hold 19:15 again' }).closest('form');
  const sent = new FormData(again ?? undefined).get('alternative');
  expect(JSON.parse(String(sent))).toMatchObject({ location: 'harbour', time: '19:15', partySize: 2 });
});

test('what was typed survives a reload', () => {
  const { unmount } = show();
  fireEvent.input(screen.getByLabelText('Name'), { target: { value: 'Ada Reis' } });
  unmount();
  show();
  expect(screen.getByLabelText('Name')).toHaveValue('Ada Reis');
});

test('a booking made takes its note with it, and leaves who is coming', () => {
  const first = show();
  fireEvent.input(screen.getByLabelText('Name'), { target: { value: 'Ada Reis' } });
  fireEvent.input(screen.getByLabelText(/Anything/), { target: { value: 'Our wedding day' } });
  first.unmount();
  const refused = show();
  expect(screen.getByLabelText(/Anything/)).toHaveValue('Our wedding day');
  refused.unmount();
  renderWithWords(<ForgetNote />).unmount();
  show();
  expect(screen.getByLabelText('Name')).toHaveValue('Ada Reis');
  expect(screen.getByLabelText(/Anything/)).toHaveValue('');
});

test('a note the server could only keep in part comes back whole', () => {
  const first = show();
  fireEvent.input(screen.getByLabelText(/Anything/), { target: { value: 'A table by the window' } });
  first.unmount();
  show({ entries: { name: '', phone: '', email: '', notes: 'A table by' } });
  expect(screen.getByLabelText(/Anything/)).toHaveValue('A table by the window');
});

test('more time restarts the count once', async () => {
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(Response.json({ secondsLeft: 300 })));
  show({ secondsLeft: 40 });
  fireEvent.click(screen.getByRole('button', { name: 'I need more time' }));
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(screen.getByText('Table held for 5:00')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'I need more time' })).toBeNull();
});

test.each([
  { retryable: true, buttons: 1 },
  { retryable: false, buttons: 0 },
])('more time that was refused can be asked for again: $retryable', async ({ retryable, buttons }) => {
  const refused = Response.json({ code: retryable ? 'BUSY' : 'HOLD_EXPIRED', retryable }, { status: 503 });
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(refused));
  show({ secondsLeft: 40 });
  fireEvent.click(screen.getByRole('button', { name: 'I need more time' }));
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(screen.queryAllByRole('button', { name: 'I need more time' })).toHaveLength(buttons);
});

test('a refusal marks its field and keeps the entries', () => {
  show({
    entries: { name: 'Ada Reis', phone: '+351 912', email: 'ada@', notes: '' },
    problem: {
      code: 'VALIDATION_FAILED',
      message: 'Please check the marked fields.',
      details: { issues: [{ path: 'guest.email', message: 'Invalid' }] },
    },
  });
  expect(screen.getByRole('alert')).toHaveTextContent('Please check the marked fields.');
  expect(screen.getByLabelText('E-mail')).toHaveAccessibleDescription(/Please check the e-mail address/);
  expect(screen.getByLabelText('E-mail')).toHaveValue('ada@');
  expect(screen.getByLabelText('Name')).toHaveValue('Ada Reis');
});

test('a slot that has gone shows what is free as chips', () => {
  const alternative = {
    location: 'harbour',
    date: '2026-11-21',
    time: '20:30',
    startsAt: '2026-11-21T20:30:00Z',
    partySize: 2,
  };
  show({
    problem: {
      code: 'HOLD_EXPIRED',
      message: 'The table is no longer held.',
      alternatives: [alternative, { ...alternative, date: '2026-11-22', startsAt: '2026-11-22T20:30:00Z' }],
    },
  });
  const note = screen.getByRole('alert');
  expect(within(note).getByRole('button', { name: '20:30' })).toHaveValue(JSON.stringify(alternative));
  expect(within(note).getByRole('button', { name: /22.*20:30/ })).toBeVisible();
});

test('a large party sends a request', () => {
  show({ hold: { ...hold, requiresApproval: true } });
  expect(screen.getByRole('button', { name: 'Send request' })).toBeEnabled();
  expect(screen.getByRole('heading', { level: 1, name: 'Send your request' })).toBeVisible();
});
