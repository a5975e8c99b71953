// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';

export type ListReviewsInput = { location: string; cursor?: string | undefined };
export type ListReviewsOutput = { items: Review[]; nextCursor: string | null; average: number | null; count: number };
export type ModerateReviewInput = { id: string; state: "published" | "rejected"; reply?: string | null | undefined };
export type ModerationListInput = { state: "pending" | "published" | "rejected"; cursor?: string | undefined };
export type ModerationListOutput = { items: Review[]; nextCursor: string | null };
export type Review = { id: string; location: string; rating: number; text: string; name: string; state: "pending" | "published" | "rejected"; reply: string | null; createdAt: string };
export type ReviewTokenInput = { token: string };
export type ReviewableVisit = { kind: "order" | "reservation"; location: string; at: string; state: "open" | "early" | "reviewed" };
export type SubmitReviewInput = { token: string; rating: number; text?: string | undefined; name?: string | undefined };
export type SubmitReviewOutput = { id: string };

export type ReviewsProcedures = {
  list: TRPCQueryProcedure<{ meta: object; input: ListReviewsInput; output: ListReviewsOutput }>;
  listForModeration: TRPCQueryProcedure<{ meta: object; input: ModerationListInput; output: ModerationListOutput }>;
  moderate: TRPCMutationProcedure<{ meta: object; input: ModerateReviewInput; output: Review }>;
  submit: TRPCMutationProcedure<{ meta: object; input: SubmitReviewInput; output: SubmitReviewOutput }>;
  visit: TRPCQueryProcedure<{ meta: object; input: ReviewTokenInput; output: ReviewableVisit }>;
};
