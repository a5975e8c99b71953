import { API_VERSION, type EventName } from '@tavola/shared';
import { EVENT_CATALOG } from '../events/catalog.ts';
import type { EventRow } from '../events/read-events-after.ts';

export interface WebhookContact {
  name: string;
  email: string | null;
  phone: string | null;
}

/** What a webhook body says. `data.version` rises per object: a receiver drops what is older than what it has. */
export interface WebhookEnvelope {
  id: string;
  type: string;
  timestamp: string;
  apiVersion: string;
  location: string | null;
  actor: { kind: string; id: string | null; channel: string };
  data: {
    object: Record<string, unknown>;
    version: number;
    previous?: Record<string, unknown>;
    reason?: string;
    contact?: WebhookContact;
  };
}

/** A body as it was written for an endpoint that did not opt in to contact data. */
export function withoutContact(body: string): string {
  const { data, ...envelope } = JSON.parse(body) as WebhookEnvelope;
  const { contact: _, ...rest } = data;
  return JSON.stringify({ ...envelope, data: rest });
}

/** The envelope of an event; contact data is in it only when the caller passes it. */
export function toEnvelope(event: EventRow, location: string | null, contact?: WebhookContact): WebhookEnvelope {
  const payload: Record<string, unknown> = event.payload;
  const name = EVENT_CATALOG[event.name as EventName]?.object;
  const previous = {
    ...event.previous,
    ...(typeof payload.previousStatus === 'string' ? { status: payload.previousStatus } : {}),
  };
  return {
    id: event.id,
    type: event.name,
    timestamp: event.at.toISOString(),
    apiVersion: API_VERSION,
    location,
    actor: { kind: event.actorKind, id: event.actorId, channel: event.channel },
    data: {
      object: ((name && payload[name]) ?? payload) as Record<string, unknown>,
      version: event.version,
      ...(Object.keys(previous).length > 0 ? { previous } : {}),
      ...(typeof payload.reason === 'string' ? { reason: payload.reason } : {}),
      ...(contact ? { contact } : {}),
    },
  };
}
