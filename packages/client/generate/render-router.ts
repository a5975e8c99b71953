import { appRouter, describedBy, frameSchemas } from '@tavola/api';
import * as schemas from '@tavola/shared/schemas';
import { z } from 'zod';
import { TypeRenderer } from './render-type.ts';

interface Built {
  _def: { type: 'query' | 'mutation' | 'subscription'; inputs: z.ZodType[]; output?: z.ZodType };
}

/** What one router's file is made of: its procedures and every named type they reach. */
interface Part {
  procedures: string[];
  declarations: ReadonlyMap<string, string>;
}

const KINDS = {
  query: 'TRPCQueryProcedure',
  mutation: 'TRPCMutationProcedure',
  subscription: 'TRPCSubscriptionProcedure',
};

const HEADER =
  '// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.\n';

const APP_ROUTER = `
/** What every procedure sends, gets back and refuses with; made of plain types, so nothing of the server comes along. */
export type AppRouter = TRPCBuiltRouter<
  {
    ctx: object;
    meta: object;
    errorShape: {
      message: string;
      code: TRPC_ERROR_CODE_NUMBER;
      data: { code: TRPC_ERROR_CODE_KEY; httpStatus: number; path?: string; problem: Problem };
    };
    transformer: false;
  },
  Procedures
>;
`;

/** `reservationSchema` → `Reservation`, `holdInput` → `HoldInput`. */
function namedSchemas(): Map<z.ZodType, string> {
  const exported: [string, unknown][] = Object.entries(schemas);
  return new Map(
    exported.flatMap(([name, schema]) =>
      schema instanceof z.ZodType ? [[schema, pascal(name.replace(/Schema$/, ''))] as const] : [],
    ),
  );
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const proceduresOf = (router: string): string => `${pascal(router)}Procedures`;

/** `testMode` → `procedures/test-mode.generated.ts`. */
const fileOf = (router: string): string =>
  `procedures/${router.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.generated.ts`;

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/**
 * The published types, file by file: `app-router.generated.ts`, one file a router with the types it alone uses, and the
 * types that several share. The same procedures always give the same bytes.
 */
export function renderRouter(): Map<string, string> {
  const parts = renderParts();
  const shared = sharedDeclarations(parts);
  const routers = [...parts].sort(byName);
  const files: [string, string][] = [
    ['app-router.generated.ts', renderIndex(routers.map(([name]) => name))],
    [fileOf('shared'), [HEADER, ...declared(shared), ''].join('\n')],
    ...routers.map(([name, part]): [string, string] => [fileOf(name), renderPart(name, part, shared)]),
  ];
  return new Map(files.sort(byName));
}

function renderParts(): Map<string, Part> {
  const names = namedSchemas();
  const renderers = new Map<string, TypeRenderer>();
  const parts = new Map<string, Part>();
  const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Built>);
  for (const [path, { _def }] of procedures.sort(byName)) {
    if (!_def.output) throw new Error(`${path} declares no output`);
    const [router = '', procedure = '', ...deeper] = path.split('.');
    if (!procedure || deeper.length > 0) throw new Error(`${path} is not of the form router.procedure`);
    const renderer = renderers.get(router) ?? new TypeRenderer(names, frameSchemas);
    renderers.set(router, renderer);
    const part = parts.get(router) ?? { procedures: [], declarations: renderer.declarations };
    parts.set(router, part);
    const input = _def.inputs.map((schema) => renderer.type(schema, 'sent')).join(' & ') || 'void';
    const output = renderer.type(describedBy(_def.output), 'received');
    part.procedures.push(`  ${procedure}: ${KINDS[_def.type]}<{ meta: object; input: ${input}; output: ${output} }>;`);
  }
  return parts;
}

/** The types that more than one router reaches, and what a refusal is made of. Whatever they name is among them too. */
function sharedDeclarations(parts: ReadonlyMap<string, Part>): Map<string, string> {
  const renderer = new TypeRenderer(namedSchemas(), frameSchemas);
  renderer.type(schemas.problemSchema, 'received');
  const seen = new Set<string>();
  const shared = new Map(renderer.declarations);
  for (const [name, text] of [...parts.values()].flatMap(({ declarations }) => [...declarations])) {
    if (seen.has(name)) shared.set(name, text);
    seen.add(name);
  }
  return shared;
}

const declared = (declarations: ReadonlyMap<string, string>): string[] =>
  [...declarations].sort(byName).map(([, text]) => text);

const wordsOf = (texts: string[]): Set<string> => new Set(texts.flatMap((text) => text.match(/\w+/g) ?? []));

function imports(names: string[], from: string): string[] {
  return names.length === 0 ? [] : [`import type {\n${names.map((name) => `  ${name},\n`).join('')}} from '${from}';`];
}

function renderPart(router: string, part: Part, shared: ReadonlyMap<string, string>): string {
  const own = declared(new Map([...part.declarations].filter(([name]) => !shared.has(name))));
  const words = wordsOf([...own, ...part.procedures]);
  const used = (names: Iterable<string>) => [...names].filter((name) => words.has(name)).sort();
  return [
    HEADER.trimEnd(),
    ...imports(used(Object.values(KINDS)), '@trpc/server'),
    ...imports(used(shared.keys()), './shared.generated.ts'),
    '',
    ...own,
    ...(own.length > 0 ? [''] : []),
    `export type ${proceduresOf(router)} = {`,
    ...part.procedures,
    '};\n',
  ].join('\n');
}

function renderIndex(routers: string[]): string {
  const files = [...routers, 'shared'].sort();
  return [
    HEADER.trimEnd(),
    ...imports(['TRPC_ERROR_CODE_KEY', 'TRPC_ERROR_CODE_NUMBER', 'TRPCBuiltRouter'], '@trpc/server'),
    ...files.map(
      (name) => `import type { ${name === 'shared' ? 'Problem' : proceduresOf(name)} } from './${fileOf(name)}';`,
    ),
    '',
    ...files.map((name) => `export type * from './${fileOf(name)}';`),
    '',
    'export type Procedures = {',
    ...routers.map((name) => `  ${name}: ${proceduresOf(name)};`),
    '};',
    APP_ROUTER,
  ].join('\n');
}
