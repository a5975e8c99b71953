'use client';

import type { Rule } from '@tavola/shared/schemas';
import { Badge } from '@tavola/ui/badge';
import { cn } from '@tavola/ui/cn';
import { formatInstant } from '@tavola/ui/format';
import { Switch } from '@tavola/ui/switch';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { toDraft } from './draft-rule.ts';
import { groupInOrder } from './group-in-order.ts';
import { type EventCatalog, variablesIn } from './use-catalog.ts';
import { useRuleSentence } from './use-rule-sentence.ts';
import { useRuleWords } from './use-rule-words.ts';

export interface RuleListProps {
  rules: readonly Rule[];
  catalog: EventCatalog;
  endpoints: readonly { id: string; url: string }[];
  locations: readonly { slug: string; name: string }[];
  currency: string;
  timeZone: string;
  onSwitch: (id: string, enabled: boolean) => void;
}

/** Rules as sentences, by what they are about. A press on one opens it; the switch acts at once. */
export function RuleList({ rules, catalog, endpoints, locations, currency, timeZone, onSwitch }: RuleListProps) {
  const t = useTranslations('automations');
  const locale = useLocale();
  const words = useRuleWords();
  const sentence = useRuleSentence();
  return (
    <div className="grid gap-6">
      {groupInOrder(rules, ({ event }) => words.group(event)).map(([group, members]) => (
        <section key={group} aria-label={group}>
          <h2 className="mb-2 text-sm font-medium text-ink-2">{group}</h2>
          <ul className="divide-y divide-line rounded-md border border-line bg-raised">
            {members.map((rule) => {
              const variables = variablesIn(catalog, rule.event);
              const isMoney = (path: string) => variables.find((each) => each.path === path)?.type === 'money';
              return (
                <li
                  key={rule.id}
                  className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-4 gap-y-1 px-4 py-3 md:grid-cols-[auto_minmax(0,1fr)_13rem]"
                >
                  <Switch
                    className="mt-0.5"
                    aria-label={t('switchOn', { name: rule.name })}
                    checked={rule.enabled}
                    onChange={({ target }) => onSwitch(rule.id, target.checked)}
                  />
                  <div className={cn('min-w-0', !rule.enabled && 'text-ink-3')}>
                    <Link
                      href={`/dashboard/automations/${rule.id}`}
                      className="font-medium underline-offset-4 hover:underline"
                    >
                      {rule.name}
                    </Link>
                    <p className="text-sm text-ink-2">
                      {sentence(toDraft(rule, currency, isMoney), { variables, endpoints, locations })}
                    </p>
                  </div>
                  <p className="col-start-2 text-xs text-ink-3 md:col-start-3 md:text-end">
                    <span className="tabular block">{t('sentWeek', { count: rule.sentWeek })}</span>
                    <span className="tabular block">
                      {rule.lastRunAt
                        ? t('lastRun', { time: formatInstant(rule.lastRunAt, 'dateTime', locale, timeZone) })
                        : t('neverRan')}
                    </span>
                    {rule.ratePerHour !== null && (
                      <Badge className="mt-1">{t('perHour', { count: rule.ratePerHour })}</Badge>
                    )}
                  </p>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
