import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { drinkScenes } from './drink-scenes.ts';
import { fieldScenes } from './field-scenes.ts';
import { fireScenes } from './fire-scenes.ts';
import { hero } from './hero.ts';
import { harbourMap, hudsonMap } from './maps.ts';
import { potScenes } from './pot-scenes.ts';
import { Scene } from './scene.ts';
import { smallScenes } from './small-scenes.ts';
import { sweetScenes } from './sweet-scenes.ts';
import { tableScenes } from './table-scenes.ts';

/** Widths the diner site asks for; a phone takes the middle one. */
const WIDTHS = [320, 640, 1280];
const TARGET = fileURLToPath(new URL('../public/art/', import.meta.url));

const scenes: Record<string, (s: Scene) => string> = {
  ...smallScenes,
  ...fireScenes,
  ...fieldScenes,
  ...potScenes,
  ...tableScenes,
  ...sweetScenes,
  ...drinkScenes,
};

async function render(name: string, svg: string, widths: readonly number[]): Promise<void> {
  const picture = await sharp(Buffer.from(svg), { unlimited: true }).png().toBuffer();
  for (const width of widths) {
    const sized = sharp(picture).resize({ width });
    await sized
      .clone()
      .webp({ quality: width > 700 ? 62 : 72, effort: 4 })
      .toFile(`${TARGET}${name}-${width}.webp`);
    await sized
      .clone()
      .avif({ quality: width > 700 ? 42 : 50, effort: 4 })
      .toFile(`${TARGET}${name}-${width}.avif`);
  }
}

/** Draws every picture anew, or only those named on the command line: `npx tsx apps/web/art/render.ts [slug …]`. */
async function main(wanted: readonly string[]): Promise<void> {
  const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
  if (wanted.length === 0) await rm(TARGET, { recursive: true, force: true });
  await mkdir(TARGET, { recursive: true });
  for (const [slug, draw] of Object.entries(scenes)) {
    if (!isWanted(slug)) continue;
    const scene = new Scene(slug);
    await render(slug, scene.finish(draw(scene)), WIDTHS);
  }
  if (isWanted('hero')) await render('hero', hero(), [640, 1280, 1920]);
  if (isWanted('maps')) {
    await writeFile(`${TARGET}map-harbour.svg`, harbourMap());
    await writeFile(`${TARGET}map-hudson.svg`, hudsonMap());
  }
}

await main(process.argv.slice(2));
