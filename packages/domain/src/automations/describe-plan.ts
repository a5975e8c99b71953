import type { DryRun } from '@tavola/shared/schemas';
import { toPlainText } from '../messages/compose-mail.ts';
import { NO_FOLLOWER, type PlannedAction } from './plan-action.ts';

type Described = DryRun['results'][number]['actions'][number];

/** A planned action in words, for the editor. */
export function describePlan(planned: PlannedAction): Described {
  switch (planned.kind) {
    case 'email':
      return { kind: 'email', to: planned.to, subject: planned.copy.subject, text: toPlainText(planned.copy, '') };
    case 'sms':
      return { kind: 'sms', to: planned.to, text: planned.text };
    case 'push': {
      const { to, copy } = planned;
      const note = to.length === 0 ? { note: NO_FOLLOWER } : {};
      return { kind: 'push', to, subject: copy.title, text: copy.body, ...note };
    }
    case 'webhook':
      return { kind: 'webhook', to: [planned.endpointId] };
    case 'notify':
      return { kind: 'notify', to: [`staff:${planned.role}`], subject: planned.title, text: planned.body };
    case 'tag':
      return { kind: 'tag', to: [planned.guestId], text: planned.tag };
    case 'nothing':
      return { kind: planned.of, to: [], note: planned.note };
  }
}
