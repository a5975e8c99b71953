import { createHash } from 'node:crypto';
import { and, eq, newId, schema, type Tx } from '@tavola/db';
import { type addPictureInput, type PICTURE_FORMATS, type Picture, UPLOAD_LIMIT } from '@tavola/shared/schemas';
import type { z } from 'zod';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { presentPicture } from './list-pictures.ts';
import { sniffPicture } from './sniff-picture.ts';

/** A decoded upload in the sizes browsers are given, upright and without metadata. */
export interface RenderedPicture {
  width: number;
  height: number;
  files: { width: number; format: (typeof PICTURE_FORMATS)[number]; bytes: Uint8Array }[];
}

/** Decodes and re-encodes; throws when the bytes are no picture after all. The host brings it along. */
export type RenderPicture = (bytes: Uint8Array) => Promise<RenderedPicture>;

const HASH_DIGITS = 32;
const { pictures, pictureFiles } = schema;

/**
 * Puts a picture into the library: only what was drawn anew from its pixels is kept. The same file twice is the same
 * picture. Anything but jpeg, png, webp and avif, by content, is `VALIDATION_FAILED`.
 */
export async function addPicture(
  ctx: Ctx,
  input: z.output<typeof addPictureInput>,
  render: RenderPicture,
): Promise<Picture> {
  const bytes = Buffer.from(input.data, 'base64');
  if (bytes.byteLength > UPLOAD_LIMIT) throw refused(`Larger than ${UPLOAD_LIMIT / 1_000_000} MB`);
  if (sniffPicture(bytes) === undefined) throw refused('Not a JPEG, PNG, WebP or AVIF picture');
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, HASH_DIGITS);
  const { mode } = ctx.actor;
  const rendered = (await isKnown(ctx, hash)) ? undefined : await drawn(bytes, render);
  const id = newId();
  const createdAt = ctx.clock();
  return commitOnce(ctx, async (tx) => {
    const present = await findByHash(tx, ctx, hash);
    if (present) return presentPicture(present, []);
    if (!rendered) throw new DomainError('CONFLICT', { details: { reason: 'picture_removed' } });
    const { width, height, files } = rendered;
    const row = { id, mode, hash, name: input.name, width, height, createdAt };
    await tx.insert(pictures).values(row);
    await tx.insert(pictureFiles).values(files.map((file) => ({ ...file, pictureId: id })));
    return presentPicture(row, []);
  });
}

async function drawn(bytes: Uint8Array, render: RenderPicture): Promise<RenderedPicture> {
  try {
    return await render(bytes);
  } catch (error) {
    throw refused('The picture cannot be read', error);
  }
}

async function findByHash(db: Tx | Ctx['db'], ctx: Ctx, hash: string) {
  const [row] = await db
    .select()
    .from(pictures)
    .where(and(eq(pictures.mode, ctx.actor.mode), eq(pictures.hash, hash)));
  return row;
}

const isKnown = async (ctx: Ctx, hash: string) => (await findByHash(ctx.db, ctx, hash)) !== undefined;

const refused = (message: string, cause?: unknown) =>
  new DomainError('VALIDATION_FAILED', { details: { issues: [{ path: 'data', message }] } }, { cause });
