import { readdirSync, readFileSync } from 'node:fs';

/** Where what is generated is kept. */
export const GENERATED = new URL('../src/', import.meta.url);

/** What the checkout holds of it, by name, as `renderRouter` gives it. */
export function generatedFiles(): Map<string, string> {
  const names = readdirSync(GENERATED, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.generated.ts'),
  );
  return new Map(names.sort().map((name) => [name, readFileSync(new URL(name, GENERATED), 'utf8')]));
}
