import { and, eq, schema, type Tx } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';

const FOLDER = '/media/';

export const picturePath = (hash: string): string => `${FOLDER}${hash}`;

/** The hash in the path of an uploaded picture; undefined for the artwork that comes with the product. */
export const hashOfPath = (path: string): string | undefined =>
  path.startsWith(FOLDER) ? path.slice(FOLDER.length) : undefined;

/**
 * Refuses the path of a picture that is not in the library. Reading it in the transaction that uses it is what keeps a
 * picture from being deleted at that moment.
 */
export async function requirePicture(tx: Tx, ctx: Ctx, path: string | null | undefined): Promise<void> {
  const hash = path ? hashOfPath(path) : undefined;
  if (hash === undefined) return;
  const { pictures } = schema;
  const [row] = await tx
    .select({ id: pictures.id })
    .from(pictures)
    .where(and(eq(pictures.mode, ctx.actor.mode), eq(pictures.hash, hash)));
  if (!row) throw new DomainError('NOT_FOUND', { details: { what: 'picture', path } });
}
