import { PICTURE_WIDTHS } from '@tavola/shared/schemas';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { renderPicture } from './render-picture.ts';

vi.mock('server-only', () => ({}));

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 180, g: 90, b: 40 } } });
const PLACE = { IFD0: { Copyright: 'Somebody', ImageDescription: 'Table 4' }, IFD3: { GPSLatitude: '38/1 42/1 0/1' } };

describe('an uploaded picture', { timeout: 60_000 }, () => {
  it('is drawn anew in every width and format, without what the camera wrote', async () => {
    const upload = await photo(1_600, 1_200).withExif(PLACE).jpeg().toBuffer();
    expect(upload.includes('Somebody')).toBe(true);
    const { width, height, files } = await renderPicture(upload);
    expect([width, height]).toEqual([1_600, 1_200]);
    expect(files.map((file) => `${file.width}.${file.format}`).sort()).toEqual(
      PICTURE_WIDTHS.flatMap((known) => [`${known}.avif`, `${known}.webp`]).sort(),
    );
    for (const file of files) {
      const metadata = await sharp(file.bytes).metadata();
      expect(metadata.width).toBe(file.width);
      expect(metadata.format).toBe(file.format === 'avif' ? 'heif' : 'webp');
      expect(metadata.exif).toBeUndefined();
      expect(Buffer.from(file.bytes).includes('Somebody')).toBe(false);
    }
  });

  it('stands upright whatever the camera’s side was', async () => {
    const upload = await photo(400, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { width, height, files } = await renderPicture(upload);
    expect([width, height]).toEqual([200, 400]);
    const { width: across, height: down } = await sharp(files[0]?.bytes).metadata();
    expect((down ?? 0) > (across ?? 0)).toBe(true);
  });

  it('is not enlarged, and a tower is not taller than twice the width', async () => {
    const small = await renderPicture(await photo(100, 80).png().toBuffer());
    for (const { bytes } of small.files) expect((await sharp(bytes).metadata()).width).toBe(100);
    const tower = await renderPicture(await photo(300, 6_000).png().toBuffer());
    for (const { bytes } of tower.files) expect((await sharp(bytes).metadata()).height).toBeLessThanOrEqual(2_560);
  });

  it.each([
    ['half a file', async () => (await photo(600, 400).jpeg().toBuffer()).subarray(0, 900)],
    ['more pixels than fit', async () => await photo(9_000, 9_000).png({ compressionLevel: 9 }).toBuffer()],
    ['no picture', async () => Buffer.from('hello')],
  ])('of %s is refused', async (_what, upload) => {
    await expect(renderPicture(await upload())).rejects.toThrow();
  });
});
