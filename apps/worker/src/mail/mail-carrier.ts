import type { Ctx, MessageRow, SendingResult } from '@tavola/domain';
import { createTransport, type Transporter } from 'nodemailer';
import { Resend } from 'resend';

type MailSettings = Awaited<ReturnType<Ctx['settings']['get']>> & Record<string, string | number | boolean>;

/** A refusal that trying again will not change. */
class Refused extends Error {
  override name = 'Refused';
}

export interface MailCarrier {
  /** Hands one mail over. Throws when trying again makes sense. */
  send(message: MessageRow): Promise<SendingResult>;
  close(): void;
}

/** Sends by whatever the mail settings say now; the connection is kept until they change. */
export function createMailCarrier(ctx: Ctx, options: { resendBaseUrl: string }): MailCarrier {
  let transport: { key: string; smtp: Transporter } | undefined;

  function smtpFor(mail: MailSettings): Transporter {
    const key = JSON.stringify([mail.smtpHost, mail.smtpPort, mail.smtpUser, mail.smtpPassword, mail.smtpSecurity]);
    if (transport?.key === key) return transport.smtp;
    transport?.smtp.close();
    const smtp = createTransport({
      host: String(mail.smtpHost),
      port: Number(mail.smtpPort),
      secure: mail.smtpSecurity === 'tls',
      requireTLS: mail.smtpSecurity === 'starttls',
      ignoreTLS: mail.smtpSecurity === 'none',
      ...(mail.smtpUser ? { auth: { user: String(mail.smtpUser), pass: String(mail.smtpPassword) } } : {}),
      pool: true,
      maxConnections: 5,
      maxMessages: 1_000,
      connectionTimeout: 8_000,
      greetingTimeout: 8_000,
      socketTimeout: 15_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    transport = { key, smtp };
    return smtp;
  }

  return {
    async send(message) {
      const [mail, general] = await Promise.all([ctx.settings.get('mail'), ctx.settings.get('general')]);
      const from = { name: mail.fromName || general.restaurantName, address: mail.fromEmail };
      const replyTo = general.contactEmail || undefined;
      if (mail.provider === 'none') return { state: 'skipped', reason: 'No mail provider is set; the log keeps it' };
      try {
        if (mail.provider === 'resend')
          return await byResend(mail.resendApiKey, options.resendBaseUrl, message, from, replyTo);
        return await bySmtp(smtpFor(mail as unknown as MailSettings), message, from, replyTo);
      } catch (error) {
        if (isFinal(error)) return { state: 'failed', reason: finalReason(error) };
        throw error;
      }
    },
    close() {
      transport?.smtp.close();
    },
  };
}

interface Sender {
  name: string;
  address: string;
}

async function bySmtp(smtp: Transporter, message: MessageRow, from: Sender, replyTo?: string): Promise<SendingResult> {
  const domain = from.address.split('@')[1] ?? 'tavola.invalid';
  const { messageId } = await smtp.sendMail({
    from,
    to: { name: '', address: message.recipient },
    replyTo,
    subject: message.subject,
    text: message.text,
    ...(message.html ? { html: message.html } : {}),
    // The same id in every try, so that a mailbox can drop a copy sent again after a crash.
    messageId: `<${message.id}@${domain}>`,
    date: message.createdAt,
    headers: { 'X-Entity-Ref-ID': message.id, 'Auto-Submitted': 'auto-generated' },
    attachments: message.attachments.map(({ filename, contentType, content }) => ({ filename, contentType, content })),
  });
  return { state: 'sent', providerId: messageId };
}

async function byResend(
  apiKey: string,
  baseUrl: string,
  message: MessageRow,
  from: Sender,
  replyTo?: string,
): Promise<SendingResult> {
  const { data, error } = await new Resend(apiKey, { baseUrl }).emails.send(
    {
      from: `${JSON.stringify(from.name)} <${from.address}>`,
      to: message.recipient,
      subject: message.subject,
      text: message.text,
      ...(message.html ? { html: message.html } : {}),
      ...(replyTo ? { replyTo } : {}),
      attachments: message.attachments.map(({ filename, contentType, content }) => ({
        filename,
        contentType,
        content,
      })),
    },
    { idempotencyKey: message.id },
  );
  if (error) {
    const { statusCode, name } = error as { statusCode?: number | null; name: string };
    const final = statusCode === 400 || statusCode === 403 || statusCode === 422;
    throw final ? new Refused(`Resend: ${name}`) : new Error(`Resend: ${name}`);
  }
  return { state: 'sent', providerId: data?.id ?? '' };
}

/** SMTP answers from 550 on concern this mail or this address for good; 4xx and broken connections pass. */
function isFinal(error: unknown): boolean {
  if (error instanceof Refused) return true;
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  return code >= 550 && code < 600;
}

function finalReason(error: unknown): string {
  if (error instanceof Refused) return error.message;
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  return `The mail server refused it (${code})`;
}
