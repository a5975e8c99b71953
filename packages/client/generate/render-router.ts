import { appRouter, describedBy, frameSchemas } from '@tavola/api';
import * as schemas from '@tavola/shared/schemas';
import { z } from 'zod';
import { TypeRenderer } from './render-type.ts';

interface Built {
  _def: { type: 'query' | 'mutation' | 'subscription'; inputs: z.ZodType[]; output?: z.ZodType };
}

const KINDS = {
  query: 'TRPCQueryProcedure',
  mutation: 'TRPCMutationProcedure',
  subscription: 'TRPCSubscriptionProcedure',
};

const HEADER = `// Written by \`npm run generate -w packages/client\` from the procedures and their schemas. Do not edit.
import type {
  TRPC_ERROR_CODE_KEY,
  TRPC_ERROR_CODE_NUMBER,
  TRPCBuiltRouter,
  TRPCMutationProcedure,
  TRPCQueryProcedure,
  TRPCSubscriptionProcedure,
} from '@trpc/server';
`;

const FOOTER = `
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

type Tree = { [name: string]: string | Tree };

/** The text of `app-router.generated.ts`: the same procedures always give the same bytes. */
export function renderRouter(): string {
  const renderer = new TypeRenderer(namedSchemas(), frameSchemas);
  renderer.type(schemas.problemSchema, 'received');
  const tree: Tree = {};
  const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Built>);
  for (const [path, { _def }] of procedures.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!_def.output) throw new Error(`${path} declares no output`);
    const input = _def.inputs.map((schema) => renderer.type(schema, 'sent')).join(' & ') || 'void';
    const output = renderer.type(describedBy(_def.output), 'received');
    place(tree, path.split('.'), `${KINDS[_def.type]}<{ meta: object; input: ${input}; output: ${output} }>`);
  }
  const declarations = [...renderer.declarations].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  return `${[HEADER, ...declarations, `export type Procedures = ${print(tree)};`].join('\n')}\n${FOOTER}`;
}

function place(tree: Tree, [head = '', ...rest]: string[], text: string): void {
  if (rest.length === 0) {
    tree[head] = text;
    return;
  }
  const below = tree[head];
  const branch: Tree = typeof below === 'object' ? below : {};
  tree[head] = branch;
  place(branch, rest, text);
}

function print(tree: Tree, indent = '  '): string {
  const lines = Object.entries(tree).map(
    ([name, value]) => `${indent}${name}: ${typeof value === 'string' ? value : print(value, `${indent}  `)};`,
  );
  return `{\n${lines.join('\n')}\n${indent.slice(2)}}`;
}
