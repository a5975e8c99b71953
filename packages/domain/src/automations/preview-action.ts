import { eq, schema } from '@tavola/db';
import { DEFAULT_LOCALE, type EventName, type Locale } from '@tavola/shared';
import type { RuleAction } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { describePlan } from './describe-plan.ts';
import { planAction } from './plan-action.ts';
import { type LoadedContext, loadRuleContext } from './rule-context.ts';
import { actionProblems } from './rule-problems.ts';
import { sampleContext, sampleFollowed } from './sample-context.ts';
import { knownNames } from './variables.ts';

export interface PreviewAction {
  event: EventName;
  action: RuleAction;
  eventId?: string | undefined;
  locale?: Locale | undefined;
}

/** How one action reads, on a past event or on the sample, together with what is wrong with it. */
export async function previewAction(ctx: Ctx, input: PreviewAction) {
  const problems = actionProblems(input.action, input.event, knownNames(input.event), 'action');
  const { loaded, locationId } = await subject(ctx, input);
  const described = describePlan(await planAction(ctx, input.action, { locationId }, loaded));
  return {
    to: described.to,
    subject: described.subject ?? '',
    text: described.text ?? described.note ?? '',
    problems: problems.map(({ message }) => message),
  };
}

async function subject(
  ctx: Ctx,
  { event, eventId, locale }: PreviewAction,
): Promise<{ loaded: LoadedContext; locationId: string | null }> {
  if (eventId === undefined) {
    const context = sampleContext(event, locale ?? DEFAULT_LOCALE);
    const { customer } = context;
    return {
      locationId: null,
      loaded: {
        context,
        locale: locale ?? DEFAULT_LOCALE,
        customer: customer && { ...customer, guestId: null },
        country: '',
        followed: sampleFollowed(event),
      },
    };
  }
  const [row] = await ctx.db.select().from(schema.events).where(eq(schema.events.id, eventId));
  if (!row || row.name !== event || row.mode !== ctx.actor.mode) {
    throw new DomainError('NOT_FOUND', { details: { what: 'event' } });
  }
  return { locationId: row.locationId, loaded: await loadRuleContext(ctx, row, locale) };
}
