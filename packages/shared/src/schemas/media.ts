import { z } from 'zod';
import { freeTextSchema, idSchema, instantSchema, pageOf } from './basics.ts';

/** Widths every picture exists in; smaller uploads are not enlarged, so the file may be narrower than its name. */
export const PICTURE_WIDTHS = [320, 640, 1280] as const;
export const PICTURE_FORMATS = ['avif', 'webp'] as const;
/** What may be uploaded. SVG is not: it is a program. */
export const UPLOAD_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const;
/** Bytes of an upload. */
export const UPLOAD_LIMIT = 12_000_000;

/** Base path of a picture of this house; `-<width>.<format>` is appended. */
export const picturePathSchema = z
  .string()
  .max(300)
  .regex(/^\/[a-z0-9]+(?:[/-][a-z0-9]+)*$/, 'Choose a picture of the library');

export const pictureSchema = z.object({
  id: idSchema,
  /** Base path; `-<width>.<format>` is appended. */
  path: z.string(),
  name: z.string(),
  width: z.int(),
  height: z.int(),
  createdAt: instantSchema,
  /** What shows it now. */
  usedBy: z.array(z.object({ kind: z.enum(['item', 'category', 'setting']), id: z.string(), name: z.string() })),
});
export type Picture = z.infer<typeof pictureSchema>;

export const addPictureInput = z.strictObject({
  name: freeTextSchema(120).pipe(z.string().min(1)),
  /** The file itself; its content says what it is, not its name. */
  data: z.base64().max(Math.ceil(UPLOAD_LIMIT / 3) * 4),
});
export const listPicturesInput = z.strictObject({ cursor: idSchema.optional() });
export const listPicturesOutput = pageOf(pictureSchema);
export const pictureIdInput = z.strictObject({ id: idSchema });
export const renamePictureInput = z.strictObject({ id: idSchema, name: addPictureInput.shape.name });
