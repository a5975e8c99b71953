import { and, type Db, eq, schema } from '@tavola/db';
import { PICTURE_FORMATS, PICTURE_WIDTHS } from '@tavola/shared/schemas';

const FILE = /^([0-9a-f]{32})-(\d{3,4})\.(avif|webp)$/;

/** The bytes behind `<hash>-<width>.<format>`, the last part of a picture's address. Pictures are public. */
export async function readPictureFile(
  db: Db,
  file: string,
): Promise<{ bytes: Uint8Array; contentType: string } | undefined> {
  const [, hash = '', digits = '', ending] = FILE.exec(file) ?? [];
  const width = PICTURE_WIDTHS.find((known) => known === Number(digits));
  const format = PICTURE_FORMATS.find((known) => known === ending);
  if (width === undefined || format === undefined) return undefined;
  const { pictures, pictureFiles } = schema;
  const [row] = await db
    .select({ bytes: pictureFiles.bytes })
    .from(pictureFiles)
    .innerJoin(pictures, eq(pictures.id, pictureFiles.pictureId))
    .where(and(eq(pictures.hash, hash), eq(pictureFiles.width, width), eq(pictureFiles.format, format)))
    .limit(1);
  return row && { bytes: row.bytes, contentType: `image/${format}` };
}
