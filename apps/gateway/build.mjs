import { bundle } from '@tavola/launcher/bundle';

await bundle({ from: import.meta.url });
