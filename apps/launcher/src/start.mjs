import { enter } from './door.mjs';

await enter(async () => (await import('./serve.mjs')).serve());
