import { expect, test } from 'vitest';
import { generatedFiles } from '../generate/generated-files.ts';
import { renderRouter } from '../generate/render-router.ts';

test('the generated types are those of the procedures; `npm run generate -w packages/client` writes them', () => {
  expect(renderRouter()).toEqual(generatedFiles());
});

test('they import nothing of the server, and one another only', () => {
  const texts = [...generatedFiles().values()];
  const imported = texts.flatMap((text) => [...text.matchAll(/from '([^']+)'/g)].map(([, name = '']) => name));
  expect(new Set(imported.filter((name) => !/^\.\/[\w/-]+\.generated\.ts$/.test(name)))).toEqual(
    new Set(['@trpc/server']),
  );
});
