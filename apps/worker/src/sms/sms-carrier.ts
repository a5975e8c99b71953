import type { Ctx, MessageRow, SendingResult } from '@tavola/domain';
import { request } from 'undici';
import type { Logger } from '../logger.ts';

/** How a text message leaves. Throws when trying again makes sense. */
export interface SmsCarrier {
  send(message: MessageRow): Promise<SendingResult>;
}

const TIMEOUT_MS = 12_000;

/** Sends by the provider of the settings; `log` keeps messages in the log only. */
export function createSmsCarrier(ctx: Ctx, options: { twilioBaseUrl: string; log: Logger }): SmsCarrier {
  return {
    async send(message) {
      const sms = await ctx.settings.get('sms');
      if (sms.provider === 'log') {
        options.log.info({ message: message.id }, 'text message kept in the log');
        return { state: 'skipped', reason: 'No SMS provider is set; the log keeps it' };
      }
      return byTwilio(sms, options.twilioBaseUrl, message);
    },
  };
}

async function byTwilio(
  sms: { twilioAccountSid: string; twilioAuthToken: string; twilioFrom: string },
  baseUrl: string,
  message: MessageRow,
): Promise<SendingResult> {
  const account = encodeURIComponent(sms.twilioAccountSid);
  const { statusCode, body } = await request(`${baseUrl}/2010-04-01/Accounts/${account}/Messages.json`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${sms.twilioAccountSid}:${sms.twilioAuthToken}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ To: message.recipient, From: sms.twilioFrom, Body: message.text }).toString(),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const answer = (await body.json().catch(() => ({}))) as { sid?: string; code?: number };
  if (statusCode >= 200 && statusCode < 300) return { state: 'sent', providerId: answer.sid ?? '' };
  if (statusCode === 400 || statusCode === 404) {
    return { state: 'failed', reason: `Twilio refused it (${answer.code ?? statusCode})` };
  }
  throw new Error(`Twilio answered ${statusCode}`);
}
