import {
  describeEvents,
  dryRunRule,
  getRule,
  listPastEvents,
  listRules,
  listRuns,
  previewAction,
  removeRule,
  saveRule,
  toggleRule,
} from '@tavola/domain';
import {
  dryRunInput,
  dryRunSchema,
  eventCatalogSchema,
  listRunsInput,
  pastEventsInput,
  pastEventsSchema,
  previewInput,
  previewSchema,
  removedSchema,
  ruleIdInput,
  ruleListSchema,
  ruleRunPage,
  ruleSchema,
  saveRuleInput,
  toggleRuleInput,
} from '@tavola/shared/schemas';
import { oncePerKey, procedure, router } from './trpc.ts';

const access = { permission: 'automations:manage', keys: false } as const;

export const automationsRouter = router({
  catalog: procedure(access)
    .output(eventCatalogSchema)
    .query(() => describeEvents()),

  list: procedure(access)
    .output(ruleListSchema)
    .query(({ ctx }) => listRules(ctx.domain)),

  get: procedure(access)
    .input(ruleIdInput)
    .output(ruleSchema)
    .query(({ ctx, input }) => getRule(ctx.domain, input)),

  save: procedure(access)
    .input(saveRuleInput)
    .output(ruleSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => saveRule(ctx.domain, input)),

  toggle: procedure(access)
    .input(toggleRuleInput)
    .output(ruleSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => toggleRule(ctx.domain, input)),

  remove: procedure(access)
    .input(ruleIdInput)
    .output(removedSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => removeRule(ctx.domain, input)),

  dryRun: procedure(access)
    .input(dryRunInput)
    .output(dryRunSchema)
    .query(({ ctx, input }) => dryRunRule(ctx.domain, input)),

  pastEvents: procedure(access)
    .input(pastEventsInput)
    .output(pastEventsSchema)
    .query(({ ctx, input }) => listPastEvents(ctx.domain, input)),

  preview: procedure(access)
    .input(previewInput)
    .output(previewSchema)
    .query(({ ctx, input }) => previewAction(ctx.domain, input)),

  runs: procedure(access)
    .input(listRunsInput)
    .output(ruleRunPage)
    .query(({ ctx, input }) => listRuns(ctx.domain, input)),
});
