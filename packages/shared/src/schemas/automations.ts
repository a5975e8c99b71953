import { z } from 'zod';
import { ROLES } from '../access.ts';
import { CONDITION_OPERATORS, MAIL_TEMPLATES, MESSAGE_STATES, PUSH_TEMPLATES, RUN_OUTCOMES } from '../automations.ts';
import { EVENT_NAMES } from '../events.ts';
import { LOCALES } from '../locales.ts';
import { DELIVERY_STATES } from '../webhooks.ts';
import { emailSchema, freeTextSchema, idSchema, instantSchema, pageOf } from './basics.ts';

const pathSchema = z
  .string()
  .max(120)
  .regex(/^[a-zA-Z]\w*(\.[a-zA-Z]\w*){0,4}$/, 'Use a dotted path of at most five names');

const scalar = z.union([z.string().max(200), z.number(), z.boolean()]);

export const conditionSchema = z.strictObject({
  path: pathSchema,
  op: z.enum(CONDITION_OPERATORS),
  /** A list for `in`, absent for `exists` (or false for "does not exist"), one value otherwise. */
  value: z.union([scalar, z.array(scalar).min(1).max(50)]).optional(),
});
export type RuleCondition = z.infer<typeof conditionSchema>;

const innerGroup = z.strictObject({
  match: z.enum(['all', 'any']),
  conditions: z.array(conditionSchema).min(1).max(20),
});

/** Conditions and groups of conditions; an empty list always matches. */
export const conditionGroupSchema = z.strictObject({
  match: z.enum(['all', 'any']),
  conditions: z.array(z.union([conditionSchema, innerGroup])).max(20),
});
export type RuleConditions = z.infer<typeof conditionGroupSchema>;

const STAFF_RECIPIENTS = ROLES.map((role) => `staff:${role}` as const);
const groupRecipient = z.enum(['customer', 'location', ...STAFF_RECIPIENTS]);

const delay = { delayMinutes: z.int().min(0).max(43_200).optional() };
const template = (max: number) => freeTextSchema(max).pipe(z.string().min(1));

export const ruleActionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('email'),
    to: z.union([groupRecipient, emailSchema]),
    /** One of the product's own mails; without it `subject` and `body` are sent. */
    template: z.enum(MAIL_TEMPLATES).optional(),
    subject: template(200).optional(),
    body: template(5_000).optional(),
    ...delay,
  }),
  z.strictObject({
    kind: z.literal('sms'),
    to: z.union([
      groupRecipient,
      z.string().regex(/^\+[1-9]\d{6,14}$/, 'Use an international number like +351912345678'),
    ]),
    body: template(480),
    ...delay,
  }),
  z.strictObject({
    kind: z.literal('push'),
    /** The browsers that follow the customer's order or booking. */
    to: z.literal('customer'),
    /** One of the product's own notifications; without it `title` and `body` are sent. */
    template: z.enum(PUSH_TEMPLATES).optional(),
    title: template(120).optional(),
    body: template(300).optional(),
    ...delay,
  }),
  z.strictObject({ kind: z.literal('webhook'), endpointId: idSchema, ...delay }),
  z.strictObject({
    kind: z.literal('notify'),
    to: z.enum(STAFF_RECIPIENTS),
    title: template(120),
    body: template(500),
    ...delay,
  }),
  z.strictObject({ kind: z.literal('tag'), tag: template(40), ...delay }),
]);
export type RuleAction = z.infer<typeof ruleActionSchema>;

const ruleFields = {
  name: freeTextSchema(120).pipe(z.string().min(1)),
  event: z.enum(EVENT_NAMES),
  conditions: conditionGroupSchema,
  actions: z.array(ruleActionSchema).min(1).max(10),
  /** The rule runs for at most this many events in any hour; null means no limit. */
  ratePerHour: z.int().min(1).max(100_000).nullable(),
  enabled: z.boolean(),
};

export const saveRuleInput = z.strictObject({ id: idSchema.optional(), ...ruleFields });
export type SaveRule = z.infer<typeof saveRuleInput>;

export const ruleSchema = z.object({
  id: idSchema,
  ...ruleFields,
  /** True for the rules every restaurant starts with. */
  seeded: z.boolean(),
  createdAt: instantSchema,
  lastRunAt: instantSchema.nullable(),
  runsToday: z.int(),
  /** Actions done in the last seven days. */
  sentWeek: z.int(),
});
export type Rule = z.infer<typeof ruleSchema>;
export const ruleListSchema = z.object({ items: z.array(ruleSchema) });

export const ruleIdInput = z.strictObject({ id: idSchema });
export const toggleRuleInput = z.strictObject({ id: idSchema, enabled: z.boolean() });

const actionResult = z.object({
  index: z.int(),
  kind: z.string(),
  state: z.enum(['done', 'waiting', 'skipped', 'failed']),
  to: z.string().optional(),
  dueAt: instantSchema.optional(),
  messageId: idSchema.optional(),
  note: z.string().optional(),
});
export type ActionResult = z.infer<typeof actionResult>;

/** An action of a run with what has become of its effect since: the message, the delivery, or the work set aside. */
const followedAction = actionResult.extend({
  message: z.object({ state: z.enum(MESSAGE_STATES), error: z.string().nullable() }).optional(),
  delivery: z.object({ id: idSchema, endpointId: idSchema, state: z.enum(DELIVERY_STATES) }).optional(),
  parked: z.object({ taskId: idSchema, error: z.string().nullable() }).optional(),
});
export type FollowedAction = z.infer<typeof followedAction>;

/** What an event was about, in a few characters people know it by: an order's number, a booking's code. */
const subject = z.string().nullable();

export const listRunsInput = z.strictObject({
  ruleId: idSchema.optional(),
  outcome: z.enum(RUN_OUTCOMES).optional(),
  cursor: z.string().max(512).optional(),
  limit: z.int().min(1).max(200).optional(),
});
export const ruleRunSchema = z.object({
  id: idSchema,
  ruleId: idSchema,
  rule: z.string(),
  event: z.object({ id: idSchema, name: z.string(), at: instantSchema, subject }),
  at: instantSchema,
  outcome: z.enum(RUN_OUTCOMES),
  actions: z.array(followedAction),
});
export type RuleRun = z.infer<typeof ruleRunSchema>;
export const ruleRunPage = pageOf(ruleRunSchema);

export const dryRunInput = z.strictObject({
  event: ruleFields.event,
  conditions: conditionGroupSchema,
  actions: ruleFields.actions,
  /** How many of the latest events of that name to try. */
  last: z.int().min(1).max(200).default(50),
});
export const dryRunSchema = z.object({
  events: z.int(),
  matched: z.int(),
  wouldSend: z.int(),
  results: z.array(
    z.object({
      event: z.object({ id: idSchema, at: instantSchema, subject }),
      matched: z.boolean(),
      actions: z.array(
        z.object({
          kind: z.string(),
          to: z.array(z.string()),
          subject: z.string().optional(),
          text: z.string().optional(),
          note: z.string().optional(),
        }),
      ),
    }),
  ),
});
export type DryRun = z.infer<typeof dryRunSchema>;

const variableSchema = z.object({
  path: z.string(),
  /** `money` is a whole number of minor units. */
  type: z.enum(['text', 'number', 'money', 'boolean', 'choice', 'list', 'instant', 'date', 'time']),
  choices: z.array(z.string()).optional(),
  sample: z.string(),
});
export type RuleVariable = z.infer<typeof variableSchema>;

/** What the rule editor offers for each event. */
export const eventCatalogSchema = z.object({
  events: z.array(
    z.object({
      name: z.enum(EVENT_NAMES),
      description: z.string(),
      hasCustomer: z.boolean(),
      variables: z.array(variableSchema),
      /** The product's own mails that fit the event. */
      mails: z.array(z.enum(MAIL_TEMPLATES)),
      /** The product's own notifications that fit the event. */
      pushes: z.array(z.enum(PUSH_TEMPLATES)),
      sample: z.record(z.string(), z.unknown()),
    }),
  ),
});

export const pastEventsInput = z.strictObject({ event: ruleFields.event, limit: z.int().min(1).max(50).default(20) });
/** The latest events of a name, for trying a text on one that really happened. */
export const pastEventsSchema = z.object({
  items: z.array(z.object({ id: idSchema, at: instantSchema, subject })),
});

export const previewInput = z.strictObject({
  event: ruleFields.event,
  action: ruleActionSchema,
  /** A past event to fill in; without it the catalog's sample is used. */
  eventId: idSchema.optional(),
  locale: z.enum(LOCALES).optional(),
});
export const previewSchema = z.object({
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  /** Paths the catalog does not know; saving such a rule is refused. */
  problems: z.array(z.string()),
});
