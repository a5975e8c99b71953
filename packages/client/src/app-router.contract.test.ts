import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderRouter } from '../generate/render-router.ts';

const generated = readFileSync(new URL('./app-router.generated.ts', import.meta.url), 'utf8');

test('the generated types are those of the procedures; `npm run generate -w packages/client` writes them', () => {
  expect(renderRouter()).toBe(generated);
});

test('they import nothing of the server', () => {
  const imported = [...generated.matchAll(/from '([^']+)'/g)].map(([, name]) => name);
  expect(imported).toEqual(['@trpc/server']);
});
