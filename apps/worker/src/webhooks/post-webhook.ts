import {
  type AddressRules,
  type AttemptOutcome,
  endpointUrlProblem,
  failureReason,
  type Resolve,
} from '@tavola/domain';
import { WEBHOOK_TIMEOUT_MS } from '@tavola/shared';
import { Webhook } from 'standardwebhooks';
import { request } from 'undici';
import { guardedAgent } from './guarded-agent.ts';

const BODY_LIMIT_BYTES = 64 * 1024;
const KEPT_BYTES = 1_024;

export interface OutgoingWebhook {
  url: string;
  webhookId: string;
  body: string;
  secrets: string[];
}

export interface WebhookPoster {
  post(webhook: OutgoingWebhook): Promise<AttemptOutcome>;
  close(): Promise<void>;
}

export interface PosterOptions {
  rules: AddressRules;
  resolve: Resolve;
  clock: () => Date;
  timeoutMs?: number;
}

/** The only way a webhook leaves: checked, signed by Standard Webhooks, bounded in time and in what is read back. */
export function createWebhookPoster({
  rules,
  resolve,
  clock,
  timeoutMs = WEBHOOK_TIMEOUT_MS,
}: PosterOptions): WebhookPoster {
  const dispatcher = guardedAgent(rules, resolve);

  async function exchange(
    webhook: OutgoingWebhook,
    sent: Record<string, string>,
    signal: AbortSignal,
  ): Promise<Omit<AttemptOutcome, 'latencyMs'>> {
    const { statusCode, headers, body } = await request(webhook.url, {
      dispatcher,
      method: 'POST',
      headers: sent,
      body: webhook.body,
      signal,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
    const response = await readSome(body);
    const redirected = statusCode >= 300 && statusCode < 400;
    return {
      status: statusCode,
      error: redirected ? 'Redirects are not followed' : null,
      response,
      retryAfterSeconds: retryAfter(headers['retry-after'], clock()),
      headers: sent,
    };
  }

  return {
    async post(webhook) {
      const startedAt = performance.now();
      const latencyMs = () => Math.round(performance.now() - startedAt);
      let sent: Record<string, string> | undefined;
      try {
        // Node dials IP literals without a lookup, so the address is judged here as well as when connecting.
        const problem = await endpointUrlProblem(webhook.url, { rules, resolve });
        if (problem)
          return { status: null, latencyMs: latencyMs(), error: problem, response: null, retryAfterSeconds: null };
        sent = headersFor(webhook, clock());
        const outcome = await exchange(webhook, sent, AbortSignal.timeout(timeoutMs));
        return { ...outcome, latencyMs: latencyMs() };
      } catch (error) {
        return {
          status: null,
          latencyMs: latencyMs(),
          error: describe(error),
          response: null,
          retryAfterSeconds: null,
          ...(sent ? { headers: sent } : {}),
        };
      }
    },
    close: () => dispatcher.destroy(),
  };
}

const headersFor = (webhook: OutgoingWebhook, at: Date): Record<string, string> => ({
  'content-type': 'application/json',
  'user-agent': 'Tavola-Webhooks/1',
  'accept-encoding': 'identity',
  ...sign(webhook, at),
});

/** Headers of Standard Webhooks; one signature per secret, so both are valid while a rotation overlaps. */
function sign({ webhookId, body, secrets }: OutgoingWebhook, at: Date): Record<string, string> {
  return {
    'webhook-id': webhookId,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(webhookId, at, body)).join(' '),
  };
}

/** Reads at most 64 kB and keeps the first of it; a longer answer is cut off, whatever its length says. */
async function readSome(body: AsyncIterable<Buffer> & { destroy(): unknown }): Promise<string> {
  const kept: Buffer[] = [];
  let read = 0;
  for await (const chunk of body) {
    if (read < KEPT_BYTES) kept.push(chunk);
    read += chunk.length;
    if (read >= BODY_LIMIT_BYTES) break;
  }
  body.destroy();
  return Buffer.concat(kept).subarray(0, KEPT_BYTES).toString('utf8').replaceAll('\0', '');
}

function retryAfter(header: string | string[] | undefined, now: Date): number | null {
  const text = Array.isArray(header) ? header[0] : header;
  if (!text) return null;
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now.getTime()) / 1_000;
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}

function describe(error: unknown): string {
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'HeadersTimeoutError')) {
    return 'No answer in time';
  }
  return failureReason(error);
}
