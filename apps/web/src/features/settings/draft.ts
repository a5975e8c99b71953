import type { SettingField } from '@tavola/shared';
import type { SettingsGroup } from '@tavola/shared/schemas';
import { fromText, type SettingValue, toText } from './setting-value.ts';

/** What the person has changed and not saved, by field: a text typed, or "back to where it came from". */
export type Draft = Readonly<Record<string, { text: string } | 'reset'>>;

export type Values = Record<string, SettingValue | null>;

type Fields = Readonly<Record<string, SettingField>>;
type Resolved = SettingsGroup['fields'][number];

/** The text an input starts with; secrets start empty, because they never leave the server. */
export const storedText = (field: SettingField, { value }: Resolved, currency: string) =>
  field.kind === 'secret' ? '' : toText(field, value, currency);

/** The draft after typing: a field typed back to its stored text is no change. */
export function typed(draft: Draft, name: string, text: string, stored: string): Draft {
  const { [name]: _before, ...rest } = draft;
  return text === stored ? rest : { ...rest, [name]: { text } };
}

/** What to send: only what changed, null for what goes back. */
export function toValues(draft: Draft, fields: Fields, currency: string): Values {
  return Object.fromEntries(
    Object.entries(draft).flatMap(([name, change]): [string, SettingValue | null][] => {
      const field = fields[name];
      if (!field) return [];
      if (change === 'reset') return [[name, null]];
      return [[name, field.kind === 'boolean' ? change.text === 'true' : fromText(field, change.text, currency)]];
    }),
  );
}

/** What would put the changed fields back as they were; undefined when a secret is among them, for that is gone. */
export function undoValues(draft: Draft, fields: Fields, before: SettingsGroup): Values | undefined {
  const names = Object.keys(draft);
  if (names.some((name) => fields[name]?.kind === 'secret')) return undefined;
  return Object.fromEntries(
    before.fields
      .filter(({ name }) => names.includes(name))
      .map(({ name, value, source }) => [name, source === 'database' ? value : null]),
  );
}
