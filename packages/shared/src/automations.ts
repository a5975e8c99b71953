/** How a rule compares a value of the event with what its author wrote. */
export const CONDITION_OPERATORS = ['eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte', 'exists', 'contains'] as const;
export type ConditionOperator = (typeof CONDITION_OPERATORS)[number];

export const ACTION_KINDS = ['email', 'sms', 'push', 'webhook', 'notify', 'tag'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** Mails that come with the product: worded in every language and set in the restaurant's branding. */
export const MAIL_TEMPLATES = [
  'order_confirmation',
  'order_ready',
  'order_cancelled',
  'reservation_received',
  'reservation_confirmation',
  'reservation_modified',
  'reservation_cancelled',
  'reservation_reminder',
  'reservation_no_show',
  'waitlist_offer',
  'review_request',
] as const;
export type MailTemplate = (typeof MAIL_TEMPLATES)[number];

/** Notifications that come with the product, worded in every language. */
export const PUSH_TEMPLATES = [
  'order_progress',
  'order_cancelled',
  'reservation_confirmation',
  'reservation_modified',
  'reservation_cancelled',
] as const;
export type PushTemplate = (typeof PUSH_TEMPLATES)[number];

/** What a browser may follow, each by its own unguessable link. */
export const PUSH_OBJECTS = ['order', 'reservation'] as const;
export type PushObject = (typeof PUSH_OBJECTS)[number];

/** What became of a rule for one event; `waiting` has a delayed action still to come. */
export const RUN_OUTCOMES = ['done', 'waiting', 'not_matched', 'rate_limited', 'too_deep', 'failed'] as const;
export type RunOutcome = (typeof RUN_OUTCOMES)[number];

/** An automation this many steps away from a person's action is not run: rules cannot chase each other. */
export const MAX_RULE_DEPTH = 3;

export const MESSAGE_CHANNELS = ['email', 'sms', 'push', 'staff'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

export const MESSAGE_STATES = ['queued', 'sending', 'sent', 'failed', 'skipped'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];
