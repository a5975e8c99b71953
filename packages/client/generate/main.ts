import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { GENERATED } from './generated-files.ts';
import { renderRouter } from './render-router.ts';

rmSync(new URL('procedures/', GENERATED), { recursive: true, force: true });
mkdirSync(new URL('procedures/', GENERATED));
for (const [name, text] of renderRouter()) writeFileSync(new URL(name, GENERATED), text);
