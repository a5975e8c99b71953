import { fileURLToPath } from 'node:url';
import { bundle } from '@tavola/launcher/bundle';

await bundle({ directory: fileURLToPath(new URL('.', import.meta.url)) });
