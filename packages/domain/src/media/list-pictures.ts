import { and, desc, eq, lt, schema } from '@tavola/db';
import type { Picture } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { findUses } from './find-uses.ts';
import { picturePath } from './picture-path.ts';

const PAGE = 60;
const { pictures } = schema;

/** The library, newest first, each picture with what shows it. */
export async function listPictures(
  ctx: Ctx,
  input: { cursor?: string | undefined },
): Promise<{ items: Picture[]; nextCursor: string | null }> {
  const { mode } = ctx.actor;
  const rows = await ctx.db
    .select()
    .from(pictures)
    .where(and(eq(pictures.mode, mode), input.cursor === undefined ? undefined : lt(pictures.id, input.cursor)))
    .orderBy(desc(pictures.id))
    .limit(PAGE + 1);
  const page = rows.slice(0, PAGE);
  const uses = await findUses(
    ctx.db,
    mode,
    page.map(({ hash }) => picturePath(hash)),
  );
  return {
    items: page.map((row) => presentPicture(row, uses.get(picturePath(row.hash)) ?? [])),
    nextCursor: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

export function presentPicture(row: typeof pictures.$inferSelect, usedBy: Picture['usedBy']): Picture {
  const { id, hash, name, width, height, createdAt } = row;
  return { id, path: picturePath(hash), name, width, height, createdAt: createdAt.toISOString(), usedBy };
}
