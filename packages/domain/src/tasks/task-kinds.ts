/** Queues are apart by what can hold them up: a hanging webhook never delays a mail. */
export const QUEUE_NAMES = ['automations', 'messages', 'webhooks', 'schedule'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

/** Every kind of scheduled work: where it runs and after how many failed tries it is parked for a person. */
export const TASK_KINDS = {
  'rule.run': { queue: 'automations', maxTries: 6 },
  'rule.action': { queue: 'automations', maxTries: 6 },
  'message.send': { queue: 'messages', maxTries: 8 },
  /** The ladder of the delivery decides; a task that still fails has a fault of ours. */
  'webhook.deliver': { queue: 'webhooks', maxTries: 20 },
  'reservation.plan_reminders': { queue: 'schedule', maxTries: 6 },
  'reservation.remind': { queue: 'schedule', maxTries: 6 },
} as const satisfies Record<string, { queue: QueueName; maxTries: number }>;

export type TaskKind = keyof typeof TASK_KINDS;

export const isTaskKind = (kind: string): kind is TaskKind => Object.hasOwn(TASK_KINDS, kind);
