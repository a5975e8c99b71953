import type { Locale, Role } from '@tavola/shared';
import type { RuleAction } from '@tavola/shared/schemas';
import type { EventRow } from '../events/read-events-after.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { type Attachment, calendarEntry } from '../messages/calendar-entry.ts';
import { composeMail, composeOwnMail, type MailCopy } from '../messages/compose-mail.ts';
import { composeOwnPush, composePush, type PushCopy } from '../push/compose-push.ts';
import type { FollowedObject } from '../push/followed-object.ts';
import { mailRecipients, smsRecipients, staffRole } from './recipients.ts';
import type { LoadedContext } from './rule-context.ts';
import { renderTemplate } from './templates.ts';

/** What an action comes to for one event: everything decided, nothing done. */
export type PlannedAction =
  | { kind: 'email'; to: string[]; template: string; locale: Locale; copy: MailCopy; attachments: Attachment[] }
  | { kind: 'sms'; to: string[]; locale: Locale; text: string }
  | { kind: 'push'; about: FollowedObject; to: string[]; template: string; locale: Locale; copy: PushCopy }
  | { kind: 'webhook'; endpointId: string }
  | { kind: 'notify'; role: Role; title: string; body: string }
  | { kind: 'tag'; guestId: string; tag: string }
  | { kind: 'nothing'; of: RuleAction['kind']; note: string };

/** Why a notification goes nowhere although it could. */
export const NO_FOLLOWER = 'No browser follows it';

/** Resolves recipients and fills templates. The same code serves the run, the dry run and the preview. */
export async function planAction(
  ctx: Ctx,
  action: RuleAction,
  event: Pick<EventRow, 'locationId'>,
  loaded: LoadedContext,
): Promise<PlannedAction> {
  const { context, customer } = loaded;
  switch (action.kind) {
    case 'email':
      return planMail(ctx, action, event, loaded);
    case 'sms': {
      const { addresses, note } = smsRecipients(action.to, loaded);
      if (addresses.length === 0) return { kind: 'nothing', of: 'sms', note: note ?? 'Nobody to write to' };
      return { kind: 'sms', to: addresses, locale: loaded.locale, text: renderTemplate(action.body, context, 'text') };
    }
    case 'push':
      return planPush(action, loaded);
    case 'webhook':
      return { kind: 'webhook', endpointId: action.endpointId };
    case 'notify': {
      const role = staffRole(action.to);
      if (!role) return { kind: 'nothing', of: 'notify', note: 'No such role' };
      const title = renderTemplate(action.title, context, 'header');
      return { kind: 'notify', role, title, body: renderTemplate(action.body, context, 'text') };
    }
    case 'tag':
      return customer?.guestId
        ? { kind: 'tag', guestId: customer.guestId, tag: action.tag }
        : { kind: 'nothing', of: 'tag', note: 'The customer has no guest profile' };
  }
}

/** Planned even when nobody follows, so that an author sees how it reads. */
function planPush(
  action: Extract<RuleAction, { kind: 'push' }>,
  { context, followed, locale }: LoadedContext,
): PlannedAction {
  if (!followed) return { kind: 'nothing', of: 'push', note: 'There is no page that a browser could follow' };
  const { browsers, ...about } = followed;
  const { template, title = '', body = '' } = action;
  const copy = template ? composePush(template, context, locale) : composeOwnPush({ title, body }, context);
  return { kind: 'push', about, to: browsers, template: template ?? 'own', locale, copy };
}

async function planMail(
  ctx: Ctx,
  action: Extract<RuleAction, { kind: 'email' }>,
  event: Pick<EventRow, 'locationId'>,
  { context, customer, locale }: LoadedContext,
): Promise<PlannedAction> {
  const recipients = await mailRecipients(ctx.db, action.to, { customer, context, locationId: event.locationId });
  if (recipients.addresses.length === 0) {
    return { kind: 'nothing', of: 'email', note: recipients.note ?? 'Nobody to write to' };
  }
  const copy = action.template
    ? composeMail(action.template, context, locale)
    : composeOwnMail({ subject: action.subject ?? '', body: action.body ?? '' }, context, locale);
  const entry = ATTACHES_CALENDAR.has(action.template ?? '') ? calendarEntry(context) : undefined;
  return {
    kind: 'email',
    to: recipients.addresses,
    template: action.template ?? 'own',
    locale,
    copy,
    attachments: entry ? [entry] : [],
  };
}

const ATTACHES_CALENDAR = new Set(['reservation_confirmation', 'reservation_modified', 'reservation_cancelled']);
