import {
  type AddressRules,
  type Ctx,
  disablePush,
  endpointUrlProblem,
  findPushAddressee,
  type MessageRow,
  notePushTaken,
  type PushAddressee,
  type PushKeys,
  type Resolve,
  type SendingResult,
} from '@tavola/domain';
import { request } from 'undici';
import webPush from 'web-push';
import { ForbiddenAddress, guardedAgent } from '../webhooks/guarded-agent.ts';

/** How a notification leaves for a browser. Throws when trying again makes sense. */
export interface PushCarrier {
  send(message: MessageRow): Promise<SendingResult>;
  close(): Promise<void>;
}

export interface PushCarrierOptions {
  /** Addresses come from browsers, so they are judged like those of webhooks. */
  rules: AddressRules;
  resolve: Resolve;
  keys: PushKeys;
}

const TIMEOUT_MS = 12_000;
/** A notification that waits longer for its browser is no news any more. */
const KEPT_SECONDS = 6 * 3_600;
/** A push service takes 4 096 bytes, encrypted; no letter needs more than four. */
const LONGEST_TITLE = 120;
const LONGEST_BODY = 500;

/** Encrypts for the browser (RFC 8291), shows this server's key (RFC 8292) and hands over to its push service. */
export function createPushCarrier(ctx: Ctx, { rules, resolve, keys }: PushCarrierOptions): PushCarrier {
  const dispatcher = guardedAgent(rules, resolve);

  async function handOver(message: MessageRow, addressee: PushAddressee) {
    const { endpoint, method, headers, body } = webPush.generateRequestDetails(
      { endpoint: addressee.endpoint, keys: addressee.keys },
      payloadOf(message, addressee),
      {
        vapidDetails: { ...keys, subject: await subjectOf(ctx) },
        TTL: KEPT_SECONDS,
        urgency: 'high',
        // A later one about the same order takes the place of one that its browser has not fetched yet.
        topic: topicOf(message),
      },
    );
    const { 'Content-Length': _length, ...sent } = headers;
    const answer = await request(endpoint, {
      dispatcher,
      method,
      headers: sent as Record<string, string>,
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.body.dump();
    return { status: answer.statusCode, location: answer.headers.location };
  }

  return {
    async send(message) {
      const addressee = await findPushAddressee(ctx, message);
      if (!addressee) return { state: 'skipped', reason: 'The browser no longer wants to hear of it' };
      const problem = await endpointUrlProblem(addressee.endpoint, { rules, resolve });
      if (problem) return { state: 'failed', reason: problem };
      try {
        const { status, location } = await handOver(message, addressee);
        if (status >= 200 && status < 300) {
          await notePushTaken(ctx, addressee.id);
          return { state: 'sent', providerId: String(location ?? '') };
        }
        if (status === 404 || status === 410) {
          await disablePush(ctx, addressee.id);
          return { state: 'failed', reason: 'The browser takes no notifications any more' };
        }
        if (status !== 429 && status < 500) {
          return { state: 'failed', reason: `The push service refused it (${status})` };
        }
        throw new Error(`The push service answered ${status}`);
      } catch (error) {
        if (error instanceof ForbiddenAddress) return { state: 'failed', reason: error.message };
        throw error;
      }
    },
    close: () => dispatcher.destroy(),
  };
}

/** What the service worker shows; one about the same thing replaces the one before. */
function payloadOf(message: MessageRow, { path }: PushAddressee): string {
  return JSON.stringify({
    title: clipped(message.subject, LONGEST_TITLE),
    body: clipped(message.text, LONGEST_BODY),
    url: path,
    tag: `${message.objectKind}:${message.objectId}`,
    lang: message.locale,
  });
}

function clipped(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

const topicOf = ({ objectId }: MessageRow): string => (objectId ?? '').replaceAll('-', '');

/** Whom a push service may write to about this server: push services insist on `https:` or `mailto:`. */
async function subjectOf(ctx: Ctx): Promise<string> {
  const { contactEmail } = await ctx.settings.get('general');
  if (contactEmail) return `mailto:${contactEmail}`;
  if (ctx.publicUrl.startsWith('https:')) return ctx.publicUrl;
  const { fromEmail } = await ctx.settings.get('mail');
  return `mailto:${fromEmail}`;
}
