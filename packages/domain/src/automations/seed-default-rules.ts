import { newId, schema } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { DEFAULT_RULES } from './default-rules.ts';

/** Adds the default rules that are not there yet; ones an owner has changed or switched off stay as they are. */
export async function seedDefaultRules(ctx: Ctx): Promise<number> {
  const rows = DEFAULT_RULES.map(({ seed, ...rule }, sort) => ({
    id: newId(),
    seeded: seed,
    enabled: true,
    sort,
    createdAt: ctx.clock(),
    ...rule,
  }));
  const { automationRules: rules } = schema;
  const added = await ctx.db
    .insert(rules)
    .values(rows)
    .onConflictDoNothing({ target: rules.seeded })
    .returning({ id: rules.id });
  return added.length;
}
