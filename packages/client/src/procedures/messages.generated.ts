// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';

export type ListMessagesInput = { channel?: "email" | "sms" | "push" | "staff" | undefined; state?: "queued" | "sending" | "sent" | "failed" | "skipped" | undefined; template?: string | undefined; objectId?: string | undefined; query?: string | undefined; cursor?: string | undefined; limit?: number | undefined };
export type Message = { id: string; channel: "email" | "sms" | "push" | "staff"; recipient: string; template: string; locale: string; subject: string; state: "queued" | "sending" | "sent" | "failed" | "skipped"; createdAt: string; sentAt: string | null; text: string; html: string | null; attachments: { filename: string; contentType: string }[]; eventId: string | null; objectKind: string | null; objectId: string | null; providerId: string | null; error: string | null; attempts: number; nextAttemptAt: string | null };
export type MessageIdInput = { id: string };
export type MessagePage = { items: MessageSummary[]; nextCursor: string | null };
export type MessageSummary = { id: string; channel: "email" | "sms" | "push" | "staff"; recipient: string; template: string; locale: string; subject: string; state: "queued" | "sending" | "sent" | "failed" | "skipped"; createdAt: string; sentAt: string | null };
export type TestMessageInput = { to: string };

export type MessagesProcedures = {
  get: TRPCQueryProcedure<{ meta: object; input: MessageIdInput; output: Message }>;
  list: TRPCQueryProcedure<{ meta: object; input: ListMessagesInput; output: MessagePage }>;
  resend: TRPCMutationProcedure<{ meta: object; input: MessageIdInput; output: Message }>;
  test: TRPCMutationProcedure<{ meta: object; input: TestMessageInput; output: Message }>;
};
