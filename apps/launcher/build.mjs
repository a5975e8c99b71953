import { bundle } from './src/bundle.mjs';

await bundle({
  from: import.meta.url,
  entry: 'src/cli/main.ts',
  outfile: 'dist/cli.js',
});
