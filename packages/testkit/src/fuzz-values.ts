import { randomUUID } from 'node:crypto';
import { pick, type Random } from './chance.ts';

export type Json = Record<string, unknown>;

/** Texts that have broken parsers, queries and pages before. */
const HOSTILE = [
  '',
  ' ',
  '0',
  '-1',
  'null',
  'undefined',
  '\u0000',
  '\ud800',
  '‮right to left',
  "'; drop table reservations; --",
  '{{constructor.constructor("return process")()}}',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '%00',
  '%',
  '9'.repeat(400),
  'é'.repeat(2_000),
  '2026-02-30',
  'constructor',
  '0000-01-01',
  '1582-10-10',
  '9999-12-31',
  '25:61',
  '2026-13-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
];
const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  2 ** 31,
  Number.MAX_SAFE_INTEGER,
  [],
  {},
  [[]],
  { __proto__: { a: 1 } },
  ...HOSTILE,
];
const WORDS = ['a text of middling length', 'abc', 'Zoë O’Neill', '日本語', '👩‍🍳 for two', '+351 912 345 678'];

const soon = (random: Random, days: number) => new Date(Date.now() + random() * days * 86_400_000).toISOString();

const BY_FORMAT: Record<string, (random: Random) => string> = {
  uuid: () => randomUUID(),
  date: (random) => soon(random, 60).slice(0, 10),
  'date-time': (random) => soon(random, 60),
  email: (random) => pick(random, ['ada@example.com', 'o.neill+table@example.org']),
  uri: () => 'https://example.com/hook',
};

/** What is known of the restaurant: values by field name that make a request reach further than its schema would. */
export type Known = (name: string) => readonly unknown[];

interface Sampling {
  random: Random;
  known: Known;
  depth: number;
}

/** A value that fits a JSON schema; fields the restaurant has told values for mostly get one of those. */
export function fitting(schema: Json, sampling: Sampling, name = ''): unknown {
  const { random, known } = sampling;
  const told = known(name);
  if (told.length > 0 && random() < 0.85) return pick(random, told);
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return pick(random, schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(options)) return fitting(pick(random, options) as Json, sampling, name);
  if (Array.isArray(schema.allOf))
    return fitting(Object.assign({}, schema, ...schema.allOf, { allOf: undefined }), sampling, name);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'string':
      return fittingText(schema, random);
    case 'integer':
    case 'number': {
      const low = Number(schema.minimum ?? schema.exclusiveMinimum ?? 0);
      return Math.floor(low + random() * Math.min(8, Number(schema.maximum ?? low + 8) - low));
    }
    case 'boolean':
      return random() < 0.5;
    case 'null':
      return null;
    case 'array': {
      const least = Number(schema.minItems ?? 0);
      const length = Math.max(least, sampling.depth > 3 ? 0 : Math.floor(random() * 3));
      return Array.from({ length }, () => fitting((schema.items ?? {}) as Json, deeper(sampling), name));
    }
    case 'object':
      return fittingObject(schema, sampling);
    default:
      return 'anything';
  }
}

const deeper = (sampling: Sampling): Sampling => ({ ...sampling, depth: sampling.depth + 1 });

function fittingText(schema: Json, random: Random): string {
  const make = BY_FORMAT[String(schema.format)];
  if (make) return make(random);
  if (String(schema.pattern ?? '').includes('[0-5]\\d')) return pick(random, ['12:00', '19:30', '20:00', '23:45']);
  const fits = WORDS.filter(
    (word) => word.length >= Number(schema.minLength ?? 0) && word.length <= Number(schema.maxLength ?? 10_000),
  );
  return fits.length > 0 ? pick(random, fits) : 'x'.repeat(Number(schema.minLength ?? 1));
}

function fittingObject(schema: Json, sampling: Sampling): Json {
  const required = (schema.required ?? []) as string[];
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Json>);
  const kept = properties.filter(([name]) => required.includes(name) || sampling.random() < 0.35);
  return Object.fromEntries(kept.map(([name, field]) => [name, fitting(field, deeper(sampling), name)]));
}

/** A fitting value with something wrong somewhere. */
export function spoilt(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.15) return pick(random, ODD);
  if (Array.isArray(value)) {
    if (value.length === 0) return [pick(random, ODD)];
    return random() < 0.1
      ? Array.from({ length: 500 }, () => value[0])
      : value.map((each) => (random() < 0.5 ? spoilt(each, random) : each));
  }
  const names = Object.keys(value);
  if (names.length === 0 || random() < 0.2)
    return { ...value, [pick(random, ['extra', '__proto__', 'constructor', 'id'])]: pick(random, ODD) };
  const name = pick(random, names);
  const { [name]: old, ...rest } = value as Json;
  return random() < 0.3 ? rest : { ...rest, [name]: spoilt(old, random) };
}
