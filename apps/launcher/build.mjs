import { fileURLToPath } from 'node:url';
import { bundle } from './src/bundle.mjs';

await bundle({
  directory: fileURLToPath(new URL('.', import.meta.url)),
  entry: 'src/cli/main.ts',
  outfile: 'dist/cli.js',
});
