import { bundle } from '@tavola/launcher/bundle';

await bundle({ directory: import.meta.dirname });
