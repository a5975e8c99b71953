import type { EventName } from '@tavola/shared';
import type { RuleVariable } from '@tavola/shared/schemas';
import { useTranslations } from 'next-intl';
import type { DelayUnit, DraftAction, DraftOperator } from './draft-rule.ts';
import { valueKey } from './value-key.ts';

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The catalog in the reader's language. Keys are built from data: automation-words.contract.test.ts, not the types, proves that
 * every event, name and value has its words; what is newer than the words shows as it is called in the catalog.
 */
export function useRuleWords() {
  const t = useTranslations('automations');
  const common = useTranslations('common');
  const word = (key: string, fallback: string) => (t.has(key as never) ? t(key as never) : fallback);
  const fromCommon = (key: string, fallback: string) => (common.has(key as never) ? common(key as never) : fallback);
  return {
    /** "an order is placed", to follow "when". */
    event: (name: EventName) => word(`event.${name}`, name),
    group: (name: EventName) => word(`group.${name.split('.')[0]}`, capital(name.split('.')[0] ?? name)),
    /** "order total" for `order.totals.total`. */
    name: (path: string) => word(`name.${path}`, path),
    nameGroup: (path: string) => word(`nameGroup.${path.split('.')[0]}`, t('nameGroup.other')),
    /** A stored value as people say it: "Ready" for `ready`. */
    value: (path: string, value: string, event: EventName | null) => {
      if (value === 'true' || value === 'false') return t(value === 'true' ? 'yes' : 'no');
      const { namespace, key } = valueKey(path, value, event);
      return namespace === 'common' ? fromCommon(key, value) : word(key, value);
    },
    op: (op: DraftOperator, type: RuleVariable['type'] | undefined) =>
      (type === 'date' || type === 'time') && t.has(`opTime.${op}` as never)
        ? t(`opTime.${op}` as never)
        : t(`op.${op}`),
    recipient: ({ to, address }: Pick<DraftAction, 'to' | 'address'>) => {
      const [, role] = /^staff:(\w+)$/.exec(to) ?? [];
      if (to === 'other') return address || t('to.someone');
      return word(`to.${role ?? to}`, role ?? to);
    },
    template: (name: string) => word(`template.${name}`, name),
    delay: (amount: string, unit: DelayUnit) => t(`delayWords.${unit}`, { count: Number(amount) }),
  };
}
