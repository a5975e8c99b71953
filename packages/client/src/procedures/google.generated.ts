// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';
import type {
  Contact,
  Reservation,
} from './shared.generated.ts';

export type BookForUserInput = { location: string; startsAt: string; partySize: number; area?: string | undefined; guest: Contact; notes?: string | undefined; locale?: string | undefined; userId?: string | undefined };
export type ChangeForUserInput = { id: string; cancel?: boolean | undefined; startsAt?: string | undefined; partySize?: number | undefined };
export type FeedInput = { location?: string | undefined; cursor?: string | undefined; days?: number | undefined };
export type FeedPage = { location: string; date: string; generatedAt: string; slots: FeedSlot[]; nextCursor: string | null };
export type FeedSlot = { startsAt: string; durationMinutes: number; partySize: number; spotsTotal: number; spotsOpen: number; requiresApproval: boolean };
export type PartnerBooking = { userId: string | null; reservation: Reservation };
export type UserBookings = { items: PartnerBooking[] };
export type UserBookingsInput = { userId: string };

export type GoogleProcedures = {
  book: TRPCMutationProcedure<{ meta: object; input: BookForUserInput; output: PartnerBooking }>;
  bookings: TRPCQueryProcedure<{ meta: object; input: UserBookingsInput; output: UserBookings }>;
  change: TRPCMutationProcedure<{ meta: object; input: ChangeForUserInput; output: PartnerBooking }>;
  feed: TRPCQueryProcedure<{ meta: object; input: FeedInput; output: FeedPage }>;
};
