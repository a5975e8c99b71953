import type { SettingGroup } from '@tavola/shared';
import { useTranslations } from 'next-intl';

/** Label and effect of a field in the reader's language; words.contract.test.ts proves that each field has them. */
export function useSettingWords() {
  const t = useTranslations('settings.fields');
  // The registry and the words are tied by that test, not by types: the key is built from data.
  const word = (key: string) => t(key as never);
  return (group: SettingGroup, name: string) => ({
    label: word(`${group}.${name}.label`),
    effect: word(`${group}.${name}.effect`),
  });
}
