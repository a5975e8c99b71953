// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';

export type ListNotificationsInput = { cursor?: string | undefined; limit?: number | undefined };
export type Notification = { id: string; title: string; body: string; link: string | null; createdAt: string; readAt: string | null };
export type NotificationPage = { items: Notification[]; nextCursor: string | null; unread: number };
export type ReadNotificationsInput = { ids?: string[] | undefined };
export type Unread = { unread: number };

export type NotificationsProcedures = {
  list: TRPCQueryProcedure<{ meta: object; input: ListNotificationsInput; output: NotificationPage }>;
  read: TRPCMutationProcedure<{ meta: object; input: ReadNotificationsInput; output: Unread }>;
};
