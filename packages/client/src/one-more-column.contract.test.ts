import { expect, test, vi } from 'vitest';
import { generatedFiles } from '../generate/generated-files.ts';
import { renderRouter } from '../generate/render-router.ts';

type MakeTable = (name: string, columns: object, more?: unknown) => unknown;

const widened = vi.hoisted(() => new Set<string>());
vi.mock('drizzle-orm/pg-core', async (importOriginal) => {
  const real = await importOriginal<{ pgTable: MakeTable; text: () => unknown }>();
  const pgTable: MakeTable = (name, columns, more) => {
    widened.add(name);
    return real.pgTable(name, { ...columns, addedLater: real.text() }, more);
  };
  return { ...real, pgTable };
});

test('one more column in every table changes nothing of the published types', () => {
  expect(widened.size).toBeGreaterThan(30);
  expect([...widened]).toContain('reservations');
  expect(renderRouter()).toEqual(generatedFiles());
});
