import { SETTINGS, type SettingField, type SettingGroup } from '@tavola/shared';
import { useTranslations } from 'next-intl';

/** Label and effect of a field in the reader's language; the registry's own words until a new field has been translated. */
export function useSettingWords() {
  const t = useTranslations('settings.fields');
  // The key is built from data; words.contract.test.ts, not the types, proves that each field has its words.
  const word = (key: string, fallback: string) => (t.has(key as never) ? t(key as never) : fallback);
  return (group: SettingGroup, name: string) => {
    const fields: Readonly<Record<string, SettingField>> = SETTINGS[group];
    return {
      label: word(`${group}.${name}.label`, fields[name]?.label ?? name),
      effect: word(`${group}.${name}.effect`, fields[name]?.effect ?? ''),
    };
  };
}
