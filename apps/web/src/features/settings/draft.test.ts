import { SETTINGS } from '@tavola/shared';
import type { SettingsGroup } from '@tavola/shared/schemas';
import { expect, test } from 'vitest';
import { toValues, typed, undoValues } from './draft.ts';

const before: SettingsGroup = {
  group: 'reservations',
  version: 3,
  fields: [
    { name: 'enabled', value: true, source: 'default', default: true },
    { name: 'holdMinutes', value: 7, source: 'database', default: 5 },
  ],
};

test('typing a value back to what is stored is no change', () => {
  const changed = typed({}, 'holdMinutes', '8', '7');
  expect(changed).toEqual({ holdMinutes: { text: '8' } });
  expect(typed(changed, 'holdMinutes', '7', '7')).toEqual({});
});

test('only changes are sent, in their own type', () => {
  const draft = { enabled: { text: 'false' }, holdMinutes: { text: '9' }, holdLimit: 'reset' } as const;
  expect(toValues(draft, SETTINGS.reservations, 'EUR')).toEqual({ enabled: false, holdMinutes: 9, holdLimit: null });
});

test('undo gives stored values back and lets go of what was never stored', () => {
  const draft = { enabled: { text: 'false' }, holdMinutes: { text: '9' } } as const;
  expect(undoValues(draft, SETTINGS.reservations, before)).toEqual({ enabled: null, holdMinutes: 7 });
});

test('a replaced secret cannot be given back', () => {
  expect(undoValues({ smtpPassword: { text: 'new' } }, SETTINGS.mail, { ...before, group: 'mail' })).toBeUndefined();
});
