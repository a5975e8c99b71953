import { eq, newId, schema } from '@tavola/db';
import type { Rule, SaveRule } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { getRule } from './list-rules.ts';
import { ruleProblems } from './rule-problems.ts';

/** Adds or replaces a rule. One that names what its event does not have is refused, with the place of each mistake. */
export async function saveRule(ctx: Ctx, { id, ...rule }: SaveRule): Promise<Rule> {
  const issues = ruleProblems(rule);
  if (issues.length > 0) throw new DomainError('VALIDATION_FAILED', { details: { issues } });
  const fresh = newId();
  return commitOnce(ctx, async (tx) => {
    const { automationRules: rules } = schema;
    if (id === undefined) {
      await tx.insert(rules).values({ id: fresh, ...rule, sort: 1_000, createdAt: ctx.clock() });
      return getRule(ctx, { id: fresh }, tx);
    }
    const changed = await tx.update(rules).set(rule).where(eq(rules.id, id)).returning({ id: rules.id });
    if (changed.length === 0) throw new DomainError('NOT_FOUND', { details: { what: 'rule' } });
    return getRule(ctx, { id }, tx);
  });
}

export async function toggleRule(ctx: Ctx, { id, enabled }: { id: string; enabled: boolean }): Promise<Rule> {
  return commitOnce(ctx, async (tx) => {
    const { automationRules: rules } = schema;
    await tx.update(rules).set({ enabled }).where(eq(rules.id, id));
    return getRule(ctx, { id }, tx);
  });
}

/**
 * Deletes a rule with its run log; delayed actions of it will do nothing. A default rule is refused, because the next
 * start would bring it back: it is switched off instead.
 */
export async function removeRule(ctx: Ctx, { id }: { id: string }): Promise<{ id: string; removed: boolean }> {
  return commitOnce(ctx, async (tx) => {
    const { automationRules: rules } = schema;
    const { seeded } = await getRule(ctx, { id }, tx);
    if (seeded)
      throw new DomainError('CONFLICT', { details: { reason: 'Default rules are switched off, not deleted' } });
    await tx.delete(rules).where(eq(rules.id, id));
    return { id, removed: true };
  });
}
