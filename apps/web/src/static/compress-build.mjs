import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const STATIC = fileURLToPath(new URL('../../.next/static/', import.meta.url));
const TEXT = /\.(js|css|svg|json|txt)$/;

/**
 * Writes `<file>.br` beside every script and style of the build. They are asked for far more often than they are built, so
 * they get the slowest and smallest compression; compressed-static.mjs hands them out.
 */
const entries = await readdir(STATIC, { recursive: true });
await Promise.all(
  entries
    .filter((name) => TEXT.test(name))
    .map(async (name) => {
      const file = path.join(STATIC, name);
      if (!(await stat(file)).isFile()) return;
      const plain = await readFile(file);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
      await writeFile(`${file}.br`, await compress(plain, { params }));
    }),
);
