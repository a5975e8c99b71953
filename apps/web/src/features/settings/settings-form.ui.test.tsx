import type { Problem, SettingsGroup } from '@tavola/shared/schemas';
import { ToastProvider } from '@tavola/ui/toast';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { SettingsForm } from './settings-form.tsx';

const RESERVATIONS: SettingsGroup = {
  group: 'reservations',
  version: 4,
  fields: [
    { name: 'enabled', value: true, source: 'default', default: true },
    {
      name: 'holdMinutes',
      value: 7,
      source: 'database',
      default: 5,
      env: 'TAVOLA_HOLD_MINUTES',
      // The 20th where the restaurant is.
      setBy: { name: 'Teresa', at: '2026-11-19T20:00:00Z' },
    },
    { name: 'lateAfterMinutes', value: 20, source: 'environment', default: 15, env: 'TAVOLA_LATE' },
  ],
};

const refusal = (problem: Partial<Problem>) => Object.assign(new Error('refused'), { data: { problem } });

function setUp({ save = vi.fn(async () => RESERVATIONS), readOnly = false, initial = RESERVATIONS } = {}) {
  renderWithWords(
    <ToastProvider dismissLabel="Dismiss">
      <SettingsForm initial={initial} currency="EUR" timeZone="Asia/Tokyo" readOnly={readOnly} save={save} />
    </ToastProvider>,
  );
  return save;
}

const hold = () => screen.getByLabelText('Hold time');
const saveButton = () => screen.getByRole('button', { name: 'Save' });

test('each value says where it comes from', () => {
  setUp();
  expect(hold()).toHaveAccessibleDescription(/Set here by Teresa, 20 Nov 2026/);
  expect(screen.getByLabelText('Late after')).toHaveAccessibleDescription(/From the environment, TAVOLA_LATE/);
  expect(screen.getByLabelText('Online booking')).toHaveAccessibleDescription(/Default/);
});

test('only what changed is sent, with the version it was read at', async () => {
  const save = setUp();
  await userEvent.clear(hold());
  await userEvent.type(hold(), '9');
  await userEvent.click(screen.getByRole('switch', { name: 'Online booking' }));
  expect(screen.getByText('2 changes')).toBeInTheDocument();
  await userEvent.click(saveButton());
  expect(save).toHaveBeenCalledExactlyOnceWith({ holdMinutes: 9, enabled: false }, 4);
  expect(await screen.findByText('Saved')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
});

test('a save can be undone: stored values come back, the others are let go', async () => {
  const save = setUp();
  await userEvent.clear(hold());
  await userEvent.type(hold(), '9');
  await userEvent.click(saveButton());
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(save).toHaveBeenLastCalledWith({ holdMinutes: 7 });
});

test('a refusal stands beside its field and keeps what was typed', async () => {
  const issues = [{ path: 'holdMinutes', message: 'Use a whole number from 1 to 30' }];
  setUp({ save: vi.fn(async () => Promise.reject(refusal({ code: 'VALIDATION_FAILED', details: { issues } }))) });
  await userEvent.clear(hold());
  await userEvent.type(hold(), '900');
  await userEvent.click(saveButton());
  expect(await screen.findByText('Use a whole number from 1 to 30')).toBeInTheDocument();
  expect(hold()).toHaveValue('900');
  expect(hold()).toBeInvalid();
  expect(hold()).toHaveFocus();
});

test.each([
  [refusal({ code: 'REVISION_CONFLICT' }), /Someone else changed the settings/],
  [new TypeError('Failed to fetch'), /Not saved/],
])('a conflict and a lost connection are told and lose nothing', async (error, words) => {
  setUp({ save: vi.fn(async () => Promise.reject(error)) });
  await userEvent.type(hold(), '0');
  await userEvent.click(saveButton());
  expect(await screen.findByText(words)).toBeInTheDocument();
  expect(hold()).toHaveValue('70');
});

test('a value set here can be let go', async () => {
  const save = setUp();
  await userEvent.click(screen.getByRole('button', { name: 'Reset' }));
  expect(screen.getByText(/hands it back/)).toBeInTheDocument();
  await userEvent.click(saveButton());
  expect(save).toHaveBeenCalledExactlyOnceWith({ holdMinutes: null }, 4);
});

test('discarding forgets the changes', async () => {
  setUp();
  await userEvent.type(hold(), '0');
  await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
  expect(hold()).toHaveValue('7');
});

test('a stored secret is never shown and stays when nothing is typed', async () => {
  const fields = [
    { name: 'smtpPassword', value: 'sk_l…4x8f', source: 'database', default: '' },
    { name: 'smtpUser', value: 'post', source: 'database', default: '' },
  ] as const;
  const save = setUp({ initial: { group: 'mail', version: 1, fields: [...fields] } });
  const secret = screen.getByLabelText('SMTP password');
  expect(secret).toHaveValue('');
  expect(secret).toHaveAttribute('placeholder', expect.stringContaining('sk_l…4x8f'));
  await userEvent.type(screen.getByLabelText('SMTP user'), '2');
  await userEvent.click(saveButton());
  expect(save).toHaveBeenCalledExactlyOnceWith({ smtpUser: 'post2' }, 1);
});

test('a colour that cannot be read is told before it is saved', async () => {
  setUp({
    initial: {
      group: 'branding',
      version: 1,
      fields: [{ name: 'accent', value: '#ffd400', source: 'database', default: '#234b99' }],
    },
  });
  expect(screen.getByText(/Too pale to read on paper/)).toBeInTheDocument();
});

test('who may only look sees the values and cannot change them', () => {
  setUp({ readOnly: true });
  expect(hold()).toBeDisabled();
  expect(screen.getByText(/may look at these settings/)).toBeInTheDocument();
  expect(within(document.body).queryByRole('button', { name: 'Reset' })).not.toBeInTheDocument();
});
