import 'server-only';
import type { RenderedPicture } from '@tavola/domain';
import { PICTURE_WIDTHS } from '@tavola/shared/schemas';
import sharp from 'sharp';

/** More than the cameras of phones make, less than what fills the memory. */
const PIXEL_LIMIT = 64_000_000;
/** No file is taller than this many times its width. */
const TALLEST = 2;

/**
 * Decodes an upload and draws it anew, upright, in every width and format; metadata, thumbnails and further frames stay
 * behind. Throws when the bytes cannot be decoded or hold too many pixels.
 */
export async function renderPicture(bytes: Uint8Array): Promise<RenderedPicture> {
  const upload = sharp(bytes, { limitInputPixels: PIXEL_LIMIT, failOn: 'error', pages: 1 });
  const { autoOrient } = await upload.metadata();
  const widest = PICTURE_WIDTHS.at(-1) ?? 0;
  const { data, info } = await upload
    .autoOrient()
    .resize({ width: widest, height: widest * TALLEST, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const files: RenderedPicture['files'] = [];
  // One after the other: an upload must not take every core from the diners.
  for (const width of PICTURE_WIDTHS) {
    const sized = sharp(data, { raw }).resize({ width, withoutEnlargement: true });
    const large = width > PICTURE_WIDTHS[1];
    files.push({
      width,
      format: 'webp',
      bytes: await sized
        .clone()
        .webp({ quality: large ? 70 : 76 })
        .toBuffer(),
    });
    files.push({
      width,
      format: 'avif',
      bytes: await sized
        .clone()
        .avif({ quality: large ? 48 : 54, effort: 3 })
        .toBuffer(),
    });
  }
  return { width: autoOrient.width, height: autoOrient.height, files };
}
