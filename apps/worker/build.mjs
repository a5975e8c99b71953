import { bundle } from '@tavola/launcher/bundle';

// `node build.mjs other.js` keeps a test's bundle apart from the one that runs.
await bundle({ from: import.meta.url, outfile: process.argv[2] ?? 'dist/main.js' });
