'use client';

import type { RuleVariable } from '@tavola/shared/schemas';
import { useTranslations } from 'next-intl';
import { type DraftAction, type DraftCondition, type DraftConditions, isGroup, type RuleDraft } from './draft-rule.ts';
import { useRuleWords } from './use-rule-words.ts';

export interface SentenceAids {
  variables: readonly RuleVariable[];
  endpoints: readonly { id: string; url: string }[];
  locations: readonly { slug: string; name: string }[];
}

/** A rule as one says it: "When an order moves on, if order status is Ready, text the guest." */
export function useRuleSentence() {
  const t = useTranslations('automations');
  const words = useRuleWords();

  return (draft: RuleDraft, { variables, endpoints, locations }: SentenceAids): string => {
    const condition = ({ path, op, value, values }: DraftCondition): string => {
      const type = variables.find((variable) => variable.path === path)?.type;
      const name = words.name(path);
      const shown = (op === 'in' ? values : [value])
        .map((entry) =>
          path === 'location.slug'
            ? (locations.find(({ slug }) => slug === entry)?.name ?? entry)
            : words.value(path, entry, draft.event),
        )
        .join(', ');
      const said = { name, op: words.op(op, type) };
      return op === 'exists' || op === 'missing' ? t('conditionBare', said) : t('condition', { ...said, value: shown });
    };
    const joined = (parts: string[], match: 'all' | 'any') => parts.join(` ${t(match === 'all' ? 'and' : 'or')} `);
    const group = ({ match, entries }: DraftConditions): string =>
      joined(
        entries.map((entry) =>
          isGroup(entry)
            ? t('inner', { list: joined(entry.conditions.map(condition), entry.match) })
            : condition(entry),
        ),
        match,
      );
    const action = (draftAction: DraftAction): string => {
      const to = words.recipient(draftAction);
      const said = (() => {
        switch (draftAction.kind) {
          case 'email':
            return draftAction.template
              ? t('action.emailTemplate', { to, template: words.template(draftAction.template) })
              : t('action.email', { to });
          case 'push':
            return draftAction.push
              ? t('action.pushTemplate', { template: words.template(draftAction.push) })
              : t('action.push');
          case 'webhook': {
            const endpoint = endpoints.find(({ id }) => id === draftAction.endpointId);
            return t('action.webhook', { to: endpoint ? new URL(endpoint.url).host : t('to.endpoint') });
          }
          case 'tag':
            return t('action.tag', { tag: draftAction.tag });
          default:
            return t(`action.${draftAction.kind}`, { to });
        }
      })();
      // Nothing yet, or no delay: it is done at once.
      return Number(draftAction.delay) > 0
        ? t('action.later', { action: said, delay: words.delay(draftAction.delay, draftAction.unit) })
        : said;
    };
    return t('sentence', {
      event: draft.event ? words.event(draft.event) : '…',
      conditions: draft.conditions.entries.length > 0 ? t('ifAll', { list: group(draft.conditions) }) : '',
      actions: draft.actions.length > 0 ? draft.actions.map(action).join(', ') : t('noActions'),
    });
  };
}
