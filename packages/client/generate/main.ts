import { writeFileSync } from 'node:fs';
import { renderRouter } from './render-router.ts';

writeFileSync(new URL('../src/app-router.generated.ts', import.meta.url), renderRouter());
