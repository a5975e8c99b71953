import type { schema } from '@tavola/db';
import type { Rule } from '@tavola/shared/schemas';

export type RuleRow = typeof schema.automationRules.$inferSelect;

export interface RuleActivity {
  lastRunAt: Date | null;
  runsToday: number;
  sentWeek: number;
}

export function presentRule(row: RuleRow, { lastRunAt, runsToday, sentWeek }: RuleActivity): Rule {
  return {
    id: row.id,
    name: row.name,
    event: row.event as Rule['event'],
    conditions: row.conditions as Rule['conditions'],
    actions: row.actions as Rule['actions'],
    ratePerHour: row.ratePerHour,
    enabled: row.enabled,
    seeded: row.seeded !== null,
    createdAt: row.createdAt.toISOString(),
    lastRunAt: lastRunAt?.toISOString() ?? null,
    runsToday,
    sentWeek,
  };
}
