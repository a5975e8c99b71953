import type { z } from 'zod';

/** Which side of a schema: what a client may send, or what it gets. */
export type Side = 'sent' | 'received';

interface Def {
  type: string;
  [field: string]: unknown;
}

const defOf = (schema: z.ZodType): Def => (schema as unknown as { _zod: { def: Def } })._zod.def;

const COMPOSITE = new Set(['object', 'union', 'lazy', 'enum', 'record']);

/**
 * Prints zod schemas as plain TypeScript. Schemas that have a name become declarations of their own, once; the others are
 * written out where they stand.
 */
export class TypeRenderer {
  readonly declarations = new Map<string, string>();
  readonly #names: ReadonlyMap<z.ZodType, string>;
  readonly #frames: WeakMap<z.ZodType, z.ZodType>;
  readonly #differs = new Map<z.ZodType, boolean>();

  constructor(names: ReadonlyMap<z.ZodType, string>, frames: WeakMap<z.ZodType, z.ZodType>) {
    this.#names = names;
    this.#frames = frames;
  }

  type(schema: z.ZodType, side: Side): string {
    const name = this.#names.get(schema);
    if (name === undefined || !COMPOSITE.has(defOf(schema).type)) return this.#inline(schema, side);
    const declared = side === 'sent' && this.#hasTwoSides(schema) ? `${name}Sent` : name;
    if (!this.declarations.has(declared)) {
      this.declarations.set(declared, '');
      this.declarations.set(declared, `export type ${declared} = ${this.#inline(schema, side)};`);
    }
    return declared;
  }

  #inline(schema: z.ZodType, side: Side): string {
    const frame = this.#frames.get(schema);
    if (frame) return `AsyncIterable<{ id: string; data: ${this.type(frame, side)} }, void, unknown>`;
    const def = defOf(schema);
    const inner = () => this.type(def.innerType as z.ZodType, side);
    switch (def.type) {
      case 'string':
      case 'number':
      case 'boolean':
        return side === 'sent' && def.coerce ? `${def.type} | string` : def.type;
      case 'int':
        return 'number';
      case 'null':
      case 'undefined':
      case 'void':
      case 'never':
      case 'unknown':
        return def.type;
      case 'literal':
        return union((def.values as unknown[]).map((value) => JSON.stringify(value)));
      case 'enum':
        return union(Object.values(def.entries as Record<string, string>).map((value) => JSON.stringify(value)));
      case 'object':
        return this.#object(def, side);
      case 'array':
        return `${parenthesised(this.type(def.element as z.ZodType, side))}[]`;
      case 'tuple':
        return `[${(def.items as z.ZodType[]).map((item) => this.type(item, side)).join(', ')}]`;
      case 'record':
        return `Record<${this.type(def.keyType as z.ZodType, side)}, ${this.type(def.valueType as z.ZodType, side)}>`;
      case 'union':
        return union((def.options as z.ZodType[]).map((option) => this.type(option, side)));
      case 'intersection':
        return `${this.type(def.left as z.ZodType, side)} & ${this.type(def.right as z.ZodType, side)}`;
      case 'optional':
        return union([inner(), 'undefined']);
      case 'nullable':
        return union([inner(), 'null']);
      case 'default':
      case 'prefault':
        return side === 'sent' ? union([inner(), 'undefined']) : inner();
      case 'nonoptional':
      case 'readonly':
      case 'catch':
        return inner();
      case 'pipe':
        return this.type((side === 'sent' ? def.in : def.out) as z.ZodType, side);
      case 'lazy':
        return this.type((def.getter as () => z.ZodType)(), side);
      default:
        throw new Error(`The client generator cannot print a "${def.type}" schema`);
    }
  }

  #object(def: Def, side: Side): string {
    const fields = Object.entries(def.shape as Record<string, z.ZodType>).map(([name, field]) => {
      const type = this.type(field, side);
      const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
      return `${key}${isOptional(field, side) ? '?' : ''}: ${type}`;
    });
    return fields.length === 0 ? 'Record<string, never>' : `{ ${fields.join('; ')} }`;
  }

  /** Whether what is sent differs from what is received: defaults, coercions, pipes. */
  #hasTwoSides(schema: z.ZodType): boolean {
    const known = this.#differs.get(schema);
    if (known !== undefined) return known;
    this.#differs.set(schema, false);
    const def = defOf(schema);
    const differs =
      ['default', 'prefault', 'transform', 'catch'].includes(def.type) ||
      Boolean(def.coerce) ||
      parts(def).some((part) => this.#hasTwoSides(part));
    this.#differs.set(schema, differs);
    return differs;
  }
}

function parts(def: Def): z.ZodType[] {
  const of = (...fields: string[]) => fields.flatMap((field) => (def[field] ? [def[field] as z.ZodType] : []));
  if (def.type === 'object') return Object.values(def.shape as Record<string, z.ZodType>);
  if (def.type === 'union') return def.options as z.ZodType[];
  if (def.type === 'tuple') return def.items as z.ZodType[];
  if (def.type === 'lazy') return [(def.getter as () => z.ZodType)()];
  return of('innerType', 'element', 'keyType', 'valueType', 'in', 'out', 'left', 'right');
}

function isOptional(schema: z.ZodType, side: Side): boolean {
  const def = defOf(schema);
  if (def.type === 'optional') return true;
  if (def.type === 'default' || def.type === 'prefault') return side === 'sent';
  if (def.type === 'nullable' || def.type === 'readonly') return isOptional(def.innerType as z.ZodType, side);
  if (def.type === 'pipe') return isOptional((side === 'sent' ? def.in : def.out) as z.ZodType, side);
  return false;
}

function union(options: string[]): string {
  return [...new Set(options)].join(' | ');
}

const parenthesised = (type: string): string => (isJoined(type) ? `(${type})` : type);

/** Whether a type is a union or an intersection itself, not only something inside its braces. */
function isJoined(type: string): boolean {
  let depth = 0;
  for (const sign of type) {
    if ('{[(<'.includes(sign)) depth += 1;
    else if ('}])>'.includes(sign)) depth -= 1;
    else if (depth === 0 && (sign === '|' || sign === '&')) return true;
  }
  return false;
}
