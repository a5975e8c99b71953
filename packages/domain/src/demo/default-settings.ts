import { SETTINGS, type SettingField, type SettingGroup, type SettingValues } from '@tavola/shared';

/** What the settings say before anyone has touched them; the demo's history was made under these. */
export function defaultSettings<G extends SettingGroup>(group: G): SettingValues<G> {
  const fields: [string, SettingField][] = Object.entries(SETTINGS[group]);
  return Object.fromEntries(fields.map(([name, field]) => [name, field.default])) as SettingValues<G>;
}
