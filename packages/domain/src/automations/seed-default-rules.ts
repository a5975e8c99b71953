import { inArray, newId, schema } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { DEFAULT_RULES } from './default-rules.ts';

/** Adds the default rules that were never seeded; ones an owner has changed or switched off stay as they are. */
export async function seedDefaultRules(ctx: Ctx): Promise<number> {
  const { automationRules } = schema;
  const seeds = DEFAULT_RULES.map((rule) => rule.seed);
  const known = await ctx.db
    .select({ seed: automationRules.seeded })
    .from(automationRules)
    .where(inArray(automationRules.seeded, seeds));
  const missing = DEFAULT_RULES.map((rule, sort) => ({ ...rule, sort })).filter(
    ({ seed }) => !known.some((row) => row.seed === seed),
  );
  if (missing.length === 0) return 0;
  await ctx.db.insert(automationRules).values(
    missing.map(({ seed, off, ...rule }) => ({
      id: newId(),
      seeded: seed,
      enabled: !off,
      createdAt: ctx.clock(),
      ...rule,
    })),
  );
  return missing.length;
}
