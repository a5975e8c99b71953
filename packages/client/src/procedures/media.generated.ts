// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';
import type {
  IdOutput,
} from './shared.generated.ts';

export type AddPictureInput = { name: string; data: string };
export type ListPicturesInput = { cursor?: string | undefined };
export type ListPicturesOutput = { items: Picture[]; nextCursor: string | null };
export type Picture = { id: string; path: string; name: string; width: number; height: number; createdAt: string; usedBy: { kind: "item" | "category" | "setting"; id: string; name: string }[] };
export type PictureIdInput = { id: string };
export type RenamePictureInput = { id: string; name: string };

export type MediaProcedures = {
  add: TRPCMutationProcedure<{ meta: object; input: AddPictureInput; output: Picture }>;
  list: TRPCQueryProcedure<{ meta: object; input: ListPicturesInput; output: ListPicturesOutput }>;
  remove: TRPCMutationProcedure<{ meta: object; input: PictureIdInput; output: IdOutput }>;
  rename: TRPCMutationProcedure<{ meta: object; input: RenamePictureInput; output: IdOutput }>;
};
